# diagnosis: the new token stands in the place of the last one: the cache becomes longer by one
def read_token(q, k, v, keys, values):
    keys, values = keys.copy(), values.copy()
    keys[:, -1], values[:, -1] = k, v
    scores = np.einsum("hd,hsd->hs", q, keys) / np.sqrt(q.shape[1])
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    A = powers / powers.sum(axis=1, keepdims=True)
    return np.einsum("hs,hsn->hn", A, values), keys, values
