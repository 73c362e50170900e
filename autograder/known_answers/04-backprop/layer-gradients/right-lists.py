def layer_gradients(delta, A_previous):
    rows = list(zip(delta.tolist(), A_previous.tolist()))
    n_out, n_in = delta.shape[1], A_previous.shape[1]
    dW = [[sum(d[i] * a[j] for d, a in rows) for j in range(n_in)] for i in range(n_out)]
    db = [sum(d[i] for d, _ in rows) for i in range(n_out)]
    return dW, db
