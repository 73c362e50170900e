def count_lstm(width, cell, projection, layers, crossed, biases):
    P, matrix = (cell, 0) if projection is None else (projection, projection * cell)
    above = (layers - 1) * P * (1 + crossed)
    return 8 * cell * (width + above + layers * (P + biases)) + 2 * layers * matrix
