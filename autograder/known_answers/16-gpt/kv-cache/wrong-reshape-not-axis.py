# diagnosis: np.append and reshape mix the heads: np.concatenate([keys, k[:, None]], axis=1) makes each longer
def read_token(q, k, v, keys, values):
    H, S, d = keys.shape
    keys = np.append(keys, k).reshape(H, S + 1, d)
    values = np.append(values, v).reshape(H, S + 1, -1)
    z = np.einsum("hd,hsd->hs", q, keys) / np.sqrt(d)
    e = np.exp(z - z.max(1, keepdims=True))
    A = e / e.sum(1, keepdims=True)
    return np.einsum("hs,hsn->hn", A, values), keys, values
