# diagnosis: one projection was counted for all; each layer and direction has its own
def count_lstm(width, cell, projection, layers, crossed, biases):
    state = cell if projection is None else projection
    total = 0
    for layer in range(layers):
        if layer == 0:
            below = width
        else:
            below = 2 * state if crossed else state
        total += 4 * (cell * below + cell * state + cell * biases)
    return 2 * total + (projection or 0) * cell
