def read_token(q, k, v, keys, values):
    H, S, d = keys.shape
    K, V_ = np.zeros((H, S + 1, d)), np.zeros((H, S + 1, values.shape[2]))
    K[:, :S], K[:, S] = keys, k
    V_[:, :S], V_[:, S] = values, v
    scores = (q[:, None, :] @ K.transpose(0, 2, 1))[:, 0] / np.sqrt(d)
    A = np.exp(scores - np.logaddexp.reduce(scores, axis=1, keepdims=True))
    return (A[:, None] @ V_)[:, 0], K, V_
