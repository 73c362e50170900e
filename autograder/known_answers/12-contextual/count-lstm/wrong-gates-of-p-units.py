# diagnosis: the gates have H units each, not as many as a state has numbers
def count_lstm(width, cell, projection, layers, crossed, biases):
    P = projection or cell
    return 2 * sum(
        4 * P * ((width if l == 0 else P * (1 + crossed)) + P + biases) + (P * cell if projection else 0)
        for l in range(layers)
    )
