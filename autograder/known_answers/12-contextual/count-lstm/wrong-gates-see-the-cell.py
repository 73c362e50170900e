# diagnosis: with a projection the last state that a gate sees has P numbers, not H
def count_lstm(width, cell, projection, layers, crossed, biases):
    state = cell if projection is None else projection
    total = 0
    for layer in range(layers):
        if layer == 0:
            below = width
        else:
            below = 2 * state if crossed else state
        total += 4 * (cell * below + cell * cell + cell * biases)
        if projection is not None:
            total += projection * cell
    return 2 * total
