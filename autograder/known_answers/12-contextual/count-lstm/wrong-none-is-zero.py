# diagnosis: the last state is missing: each gate sees it, and without projection (None) it has H numbers, not 0
def count_lstm(width, cell, projection, layers, crossed, biases):
    projection = state = projection or 0
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
