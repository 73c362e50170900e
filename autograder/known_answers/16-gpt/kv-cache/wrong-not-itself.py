# diagnosis: the new token does not see itself: its own k and v are in the sum, too
def read_token(q, k, v, keys, values):
    scores = np.einsum("hd,hsd->hs", q, keys) / np.sqrt(q.shape[1])
    powers = np.exp(scores - scores.max(axis=1, keepdims=True, initial=-np.inf))
    A = powers / powers.sum(axis=1, keepdims=True)
    new = np.einsum("hs,hsn->hn", A, values)
    return new, np.concatenate([keys, k[:, None]], axis=1), np.concatenate([values, v[:, None]], axis=1)
