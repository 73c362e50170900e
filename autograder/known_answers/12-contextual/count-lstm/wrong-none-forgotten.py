# diagnosis: projection may be None: then a state has H numbers, and there is no matrix
def count_lstm(width, cell, projection, layers, crossed, biases):
    state = projection
    total = 0
    for layer in range(layers):
        if layer == 0:
            below = width
        else:
            below = 2 * state if crossed else state
        total += 4 * (cell * below + cell * state + cell * biases)
        total += projection * cell
    return 2 * total
