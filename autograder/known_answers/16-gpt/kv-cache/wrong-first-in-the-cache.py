# diagnosis: the new token stands first in the cache; it comes last
def read_token(q, k, v, keys, values):
    keys = np.concatenate([k[:, None], keys], axis=1)
    values = np.concatenate([v[:, None], values], axis=1)
    scores = np.einsum("hd,hsd->hs", q, keys) / np.sqrt(q.shape[1])
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    A = powers / powers.sum(axis=1, keepdims=True)
    return np.einsum("hs,hsn->hn", A, values), keys, values
