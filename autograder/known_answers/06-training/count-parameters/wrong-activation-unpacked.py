# diagnosis: a layer is a list of a name and its sizes; an activation has no sizes
def count_parameters(layers):
    total = 0
    for layer in layers:
        kind, size = layer[0], layer[1]
        if kind == "dense":
            total += size * layer[2] + layer[2]
        if kind == "conv":
            total += size**2 * layer[2] * layer[3]
        if kind == "norm":
            total += 2 * size
        if kind == "embedding":
            total += size * layer[2]
    return total
