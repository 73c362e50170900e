# diagnosis: the values were only added up: weigh them by the shares
def read_token(q, k, v, keys, values):
    K = np.concatenate([keys, k[:, None]], axis=1)
    V = np.concatenate([values, v[:, None]], axis=1)
    z = (q[:, None] * K) / np.sqrt(q.shape[1])
    e = np.exp(z - z.max(-1, keepdims=True))
    A = e / e.sum(-1, keepdims=True)
    return (A.sum(-1, keepdims=True) * V).sum(1), K, V
