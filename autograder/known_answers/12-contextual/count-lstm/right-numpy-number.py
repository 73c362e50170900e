def count_lstm(width, cell, projection, layers, crossed, biases):
    state = projection or cell
    reads = np.full(layers, state * (2 if crossed else 1))
    reads[0] = width
    gates = 4 * cell * (reads + state + biases)
    return 2 * (gates.sum() + layers * (projection or 0) * cell)
