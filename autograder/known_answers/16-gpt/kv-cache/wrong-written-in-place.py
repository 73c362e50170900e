# diagnosis: an input was changed in place: work on a copy, or write x = x - y instead of x -= y
def read_token(q, k, v, keys, values):
    if keys.shape[1]:
        keys[:, -1], values[:, -1] = k, v
    keys = np.concatenate([keys, k[:, None]], axis=1)
    values = np.concatenate([values, v[:, None]], axis=1)
    scores = np.einsum("hd,hsd->hs", q, keys) / np.sqrt(q.shape[1])
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    A = powers / powers.sum(axis=1, keepdims=True)
    return np.einsum("hs,hsn->hn", A, values), keys, values
