# diagnosis: the values took part in the scores; these come from the question and the keys
def read_token(q, k, v, keys, values):
    K = np.concatenate([keys, k[:, None]], axis=1)
    V = np.concatenate([values, v[:, None]], axis=1)
    z = np.einsum("hn,hsn->hs", v, V) / np.sqrt(q.shape[1])
    e = np.exp(z - z.max(1, keepdims=True))
    A = e / e.sum(1, keepdims=True)
    return np.einsum("hs,hsn->hn", A, V), K, V
