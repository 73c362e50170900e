# diagnosis: with a projection every state has P numbers: the one read from below and the last one
def count_lstm(width, cell, projection, layers, crossed, biases):
    state = cell
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
