def collapse(W, b):
    whole = np.eye(W[1].shape[1] + 1)
    for w, v in zip(W[1:], b[1:]):
        layer = np.zeros((len(v) + 1, w.shape[1] + 1))
        layer[:-1, :-1], layer[:-1, -1], layer[-1, -1] = w, v, 1
        whole = layer @ whole
    return whole[:-1, :-1].tolist(), whole[:-1, -1].tolist()
