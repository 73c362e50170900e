# diagnosis: the scores are q · k / √d; here they are distances, or cosines of angles
def read_token(q, k, v, keys, values):
    K = np.concatenate([keys, k[:, None]], axis=1)
    V = np.concatenate([values, v[:, None]], axis=1)
    z = np.einsum("hd,hsd->hs", q, K) / np.linalg.norm(q, axis=1, keepdims=True) / np.linalg.norm(K, axis=2)
    e = np.exp(z - z.max(1, keepdims=True))
    A = e / e.sum(1, keepdims=True)
    return np.einsum("hs,hsn->hn", A, V), K, V
