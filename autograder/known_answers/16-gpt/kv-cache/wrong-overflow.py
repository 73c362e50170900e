# diagnosis: exp overflowed: subtract from each head's scores their largest first, that changes no share
def read_token(q, k, v, keys, values):
    keys = np.concatenate([keys, k[:, None]], axis=1)
    values = np.concatenate([values, v[:, None]], axis=1)
    powers = np.exp(np.einsum("hd,hsd->hs", q, keys) / np.sqrt(q.shape[1]))
    A = powers / powers.sum(axis=1, keepdims=True)
    return np.einsum("hs,hsn->hn", A, values), keys, values
