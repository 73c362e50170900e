# diagnosis: the largest or the sum of a head is to stand beside its row: keepdims=True
def read_token(q, k, v, keys, values):
    keys = np.concatenate([keys, k[:, None]], axis=1)
    values = np.concatenate([values, v[:, None]], axis=1)
    scores = np.einsum("hd,hsd->hs", q, keys) / np.sqrt(q.shape[1])
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    A = powers / powers.sum(axis=1)
    return np.einsum("hs,hsn->hn", A, values), keys, values
