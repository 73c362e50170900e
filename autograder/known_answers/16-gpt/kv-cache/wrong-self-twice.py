# diagnosis: the new token sees itself twice: it is in the cache once
def read_token(q, k, v, keys, values):
    keys = np.concatenate([keys, k[:, None]], axis=1)
    values = np.concatenate([values, v[:, None]], axis=1)
    z = np.einsum("hd,hsd->hs", q, np.concatenate([keys, k[:, None]], axis=1)) / np.sqrt(q.shape[1])
    e = np.exp(z - z.max(1, keepdims=True))
    A = e / e.sum(1, keepdims=True)
    return np.einsum("hs,hsn->hn", A, np.concatenate([values, v[:, None]], axis=1)), keys, values
