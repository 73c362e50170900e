# diagnosis: only from layer 2 on are there states of both directions to read
def count_lstm(width, cell, projection, layers, crossed, biases):
    state = cell if projection is None else projection
    total = 0
    for layer in range(layers):
        if layer == 0:
            below = 2 * width if crossed else width
        else:
            below = 2 * state if crossed else state
        total += 4 * (cell * below + cell * state + cell * biases)
        if projection is not None:
            total += projection * cell
    return 2 * total
