# diagnosis: the weights stand in reverse order: the first belongs to the oldest token
def read_token(q, k, v, keys, values):
    K = np.concatenate([keys, k[:, None]], axis=1)
    V = np.concatenate([values, v[:, None]], axis=1)
    z = np.einsum("hd,hsd->hs", q, K) / np.sqrt(q.shape[1])
    e = np.exp(z - z.max(1, keepdims=True))
    A = e / e.sum(1, keepdims=True)
    return np.einsum("hs,hsn->hn", A[:, ::-1], V), K, V
