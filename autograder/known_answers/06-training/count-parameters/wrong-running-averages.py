# diagnosis: norm learns two numbers for each channel; running averages are not learnt
def count_parameters(layers):
    total = 0
    for kind, *sizes in layers:
        if kind == "dense":
            total += sizes[0] * sizes[1] + sizes[1]
        elif kind == "conv":
            total += sizes[0] ** 2 * sizes[1] * sizes[2]
        elif kind == "norm":
            total += 4 * sizes[0]  # scale, shift, mean, variance
        elif kind == "embedding":
            total += sizes[0] * sizes[1]
    return total
