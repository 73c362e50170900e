# diagnosis: i, f, g and o: four sets of weights; here there is one
def count_lstm(width, cell, projection, layers, crossed, biases):
    state = cell if projection is None else projection
    total = 0
    for layer in range(layers):
        if layer == 0:
            below = width
        else:
            below = 2 * state if crossed else state
        total += cell * below + cell * state + cell * biases
        if projection is not None:
            total += projection * cell
    return 2 * total
