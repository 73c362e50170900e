# diagnosis: the projection itself is missing: a matrix (P, H) in each layer and direction
def count_lstm(width, cell, projection, layers, crossed, biases):
    state = cell if projection is None else projection
    total = 0
    for layer in range(layers):
        if layer == 0:
            below = width
        else:
            below = 2 * state if crossed else state
        total += 4 * (cell * below + cell * state + cell * biases)
        if projection is not None:
            pass
    return 2 * total
