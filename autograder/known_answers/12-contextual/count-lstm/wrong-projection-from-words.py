# diagnosis: the projection is P × H, from the cell to the state
def count_lstm(width, cell, projection, layers, crossed, biases):
    P = projection or cell
    return 2 * sum(
        4 * cell * ((width if l == 0 else P * (1 + crossed)) + P + biases) + (width * cell if projection else 0)
        for l in range(layers)
    )
