# diagnosis: cut to whole numbers: a cache made with dtype=int holds no fractions
def read_token(q, k, v, keys, values):
    H, S, d = keys.shape
    K = np.zeros((H, S + 1, d), dtype=int)
    V = np.zeros((H, S + 1, v.shape[1]), dtype=int)
    K[:, :S], K[:, S] = keys, k
    V[:, :S], V[:, S] = values, v
    z = np.einsum("hd,hsd->hs", q, K) / np.sqrt(q.shape[1])
    e = np.exp(z - z.max(1, keepdims=True))
    A = e / e.sum(1, keepdims=True)
    return np.einsum("hs,hsn->hn", A, V), K, V
