def collapse(W, b):
    def run(x):
        for w, v in zip(W[1:], b[1:]):
            x = w @ x + v
        return x

    n = W[1].shape[1]
    one_b = run(np.zeros(n))
    return np.stack([run(column) - one_b for column in np.eye(n)], axis=1), one_b
