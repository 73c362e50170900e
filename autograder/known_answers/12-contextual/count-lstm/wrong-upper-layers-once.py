# diagnosis: every layer comes in two directions; here the upper ones, or the lowest, were counted once
def count_lstm(width, cell, projection, layers, crossed, biases):
    P = projection or cell
    one = 4 * cell * (width + P + biases) + (P * cell if projection else 0)
    up = 4 * cell * ((1 + crossed) * P + P + biases) + (P * cell if projection else 0)
    return 2 * one + (layers - 1) * up
