# diagnosis: projection may be None: then a state has H numbers, and there is no matrix
def count_lstm(width, cell, projection, layers, crossed, biases):
    C, P = cell, projection
    return 2 * layers * (4 * C * (P + P + 1) + C * P)
