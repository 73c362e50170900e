# diagnosis: the gates see x and the last state, not the cell: no weights for it
def count_lstm(width, cell, projection, layers, crossed, biases):
    P = projection or cell
    return 2 * sum(
        4 * cell * ((width if l == 0 else P * (1 + crossed)) + P + biases) + 3 * cell + (P * cell if projection else 0)
        for l in range(layers)
    )
