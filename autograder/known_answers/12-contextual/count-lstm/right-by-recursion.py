def count_lstm(width, cell, projection, layers, crossed, biases):
    if layers == 0:
        return 0
    state = cell if projection is None else projection
    here = 4 * cell * (width + state + biases) + (0 if projection is None else cell * state)
    return 2 * here + count_lstm(state * (2 if crossed else 1), cell, projection, layers - 1, crossed, biases)
