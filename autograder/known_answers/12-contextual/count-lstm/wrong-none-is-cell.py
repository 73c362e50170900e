# diagnosis: where there is no projection (None) no matrix is added
def count_lstm(width, cell, projection, layers, crossed, biases):
    projection = state = projection or cell
    total = 0
    for layer in range(layers):
        if layer == 0:
            below = width
        else:
            below = 2 * state if crossed else state
        total += 4 * (cell * below + cell * state + cell * biases)
        if projection is not None:
            total += projection * cell
    return 2 * total
