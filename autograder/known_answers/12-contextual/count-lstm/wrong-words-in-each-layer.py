# diagnosis: the upper layers read states, not the D numbers of the words
def count_lstm(width, cell, projection, layers, crossed, biases):
    state = cell if projection is None else projection
    total = 0
    for layer in range(layers):
        if layer == 0:
            below = width
        else:
            below = width
        total += 4 * (cell * below + cell * state + cell * biases)
        if projection is not None:
            total += projection * cell
    return 2 * total
