# diagnosis: crossed: the upper layers read twice as much; nothing else is doubled
def count_lstm(width, cell, projection, layers, crossed, biases):
    P = projection or cell
    n = 0
    for l in range(layers):
        n += 4 * cell * ((width if l == 0 else P) + P + biases)
        if projection:
            n += P * cell
    return n * 2 * (2 if crossed else 1)
