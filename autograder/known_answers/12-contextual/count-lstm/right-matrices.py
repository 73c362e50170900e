def count_lstm(width, cell, projection, layers, crossed, biases):
    shapes = []
    state = projection if projection is not None else cell
    for _ in ("ahead", "back"):
        below = width
        for _ in range(layers):
            for _ in "ifgo":
                shapes += [(cell, below), (cell, state)] + [(cell, 1)] * biases
            if projection is not None:
                shapes.append((projection, cell))
            below = state + state * bool(crossed)
    return sum(a * b for a, b in shapes)
