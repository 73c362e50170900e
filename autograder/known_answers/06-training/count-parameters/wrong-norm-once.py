# diagnosis: norm has two numbers for each channel
def count_parameters(layers):
    total = 0
    for layer in layers:
        if layer[0] == "dense":
            _, n_in, n_out = layer
            total += n_in * n_out + n_out
        elif layer[0] == "conv":
            _, k, n_in, n_out = layer
            total += k * k * n_in * n_out
        elif layer[0] == "norm":
            total += layer[1]
        elif layer[0] == "embedding":
            total += layer[1] * layer[2]
        else:
            total += 0
    return total
