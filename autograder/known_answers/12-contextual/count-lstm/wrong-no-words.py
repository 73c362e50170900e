# diagnosis: only the weights of the last state were counted; those of the words are missing
def count_lstm(width, cell, projection, layers, crossed, biases):
    state = cell if projection is None else projection
    total = 0
    for layer in range(layers):
        if layer == 0:
            below = width
        else:
            below = 2 * state if crossed else state
        total += 4 * (cell * state + cell * biases)
        if projection is not None:
            total += projection * cell
    return 2 * total
