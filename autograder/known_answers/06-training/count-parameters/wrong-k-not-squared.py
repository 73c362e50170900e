# diagnosis: a patch has k × k weights, not k
def count_parameters(layers):
    total = 0
    for layer in layers:
        if layer[0] == "dense":
            _, n_in, n_out = layer
            total += n_in * n_out + n_out
        elif layer[0] == "conv":
            _, k, n_in, n_out = layer
            total += k * n_in * n_out
        elif layer[0] == "norm":
            total += 2 * layer[1]
        elif layer[0] == "embedding":
            total += layer[1] * layer[2]
        else:
            total += 0
    return total
