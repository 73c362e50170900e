# diagnosis: what is left of softmax without the new token, and v in full: k and v take part in softmax like the others
def read_token(q, k, v, keys, values):
    K = np.concatenate([keys, k[:, None]], axis=1)
    V = np.concatenate([values, v[:, None]], axis=1)
    if keys.shape[1] == 0:
        return v.copy(), K, V
    z = np.einsum("hd,hsd->hs", q, keys) / np.sqrt(q.shape[1])
    e = np.exp(z - z.max(1, keepdims=True))
    A = e / e.sum(1, keepdims=True)
    return np.einsum("hs,hsn->hn", A, values) + v, K, V
