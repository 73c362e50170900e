# diagnosis: an array has no append: np.concatenate([keys, k[:, None]], axis=1)
def read_token(q, k, v, keys, values):
    keys.append(k)
    values.append(v)
    scores = np.einsum("hd,hsd->hs", q, keys) / np.sqrt(q.shape[1])
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    A = powers / powers.sum(axis=1, keepdims=True)
    return np.einsum("hs,hsn->hn", A, values), keys, values
