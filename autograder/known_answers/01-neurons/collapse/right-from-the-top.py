def collapse(W, b):
    one_W, one_b = np.eye(len(b[-1])), np.zeros(len(b[-1]))
    for w, v in zip(W[:0:-1], b[:0:-1]):
        one_b = one_b + one_W @ v
        one_W = one_W @ w
    return one_W, one_b
