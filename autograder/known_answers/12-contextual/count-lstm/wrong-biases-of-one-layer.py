# diagnosis: each layer has its own biases; those of one layer were counted
def count_lstm(width, cell, projection, layers, crossed, biases):
    P = projection or cell
    return 2 * (
        sum(
            4 * cell * ((width if l == 0 else P * (1 + crossed)) + P) + (P * cell if projection else 0)
            for l in range(layers)
        )
        + 4 * cell * biases
    )
