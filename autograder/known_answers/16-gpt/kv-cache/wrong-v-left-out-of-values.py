# diagnosis: the new token has its share, but its v is missing from the sum
def read_token(q, k, v, keys, values):
    K = np.concatenate([keys, k[:, None]], axis=1)
    V = np.concatenate([values, np.zeros_like(v)[:, None]], axis=1)
    z = np.einsum("hd,hsd->hs", q, K) / np.sqrt(q.shape[1])
    e = np.exp(z - z.max(1, keepdims=True))
    A = e / e.sum(1, keepdims=True)
    return np.einsum("hs,hsn->hn", A, V), K, np.concatenate([values, v[:, None]], axis=1)
