def sequential(X, modules):
    def run(a, rest):
        if not rest:
            return a
        (kind, *weights), *later = rest
        if kind == "linear":
            W, b = weights
            a = [float(sum(w * x for w, x in zip(row, a)) + v) for row, v in zip(W, b)]
        else:
            bends = {"relu": lambda z: max(0.0, z), "tanh": np.tanh, "sigmoid": lambda z: (1 + np.tanh(z / 2)) / 2}
            a = [float(bends[kind](z)) for z in a]
        return run(a, later)

    return [run(list(map(float, x)), modules) for x in X]
