def read_token(q, k, v, keys, values):
    q, k, v, keys, values = (np.asarray(x, dtype=np.float32) for x in (q, k, v, keys, values))
    K = np.concatenate([keys, k[:, None]], axis=1)
    V = np.concatenate([values, v[:, None]], axis=1)
    z = (q[:, None] * K).sum(-1) / np.float32(np.sqrt(q.shape[1]))
    z = z - z.max(1, keepdims=True)
    A = np.exp(z) / np.exp(z).sum(1, keepdims=True)
    return (A[:, :, None] * V).sum(1), K, V
