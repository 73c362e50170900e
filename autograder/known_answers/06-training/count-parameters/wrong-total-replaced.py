# diagnosis: each layer throws away the total of those before; add to it
def count_parameters(layers):
    total = 0
    for kind, *sizes in layers:
        if kind == "dense":
            total = sizes[0] * sizes[1] + sizes[1]
        elif kind == "conv":
            total = sizes[0] ** 2 * sizes[1] * sizes[2]
        elif kind == "norm":
            total = 2 * sizes[0]
        elif kind == "embedding":
            total = sizes[0] * sizes[1]
    return total
