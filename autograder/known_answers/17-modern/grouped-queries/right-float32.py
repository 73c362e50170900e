def attend_in_groups(Q, K, V_):
    Q, K, V_ = (x.astype(np.float32) for x in (Q, K, V_))
    (H, T, d), (G, S, n) = Q.shape, V_.shape
    K, V_ = np.repeat(K, H // G, 0), np.repeat(V_, H // G, 0)
    z = np.einsum("htd,hsd->hts", Q, K) / np.float32(d**0.5)
    z = np.where(np.tri(T, S, S - T, dtype=bool), z, np.float32(-np.inf))
    z = z - z.max(-1, keepdims=True)
    A = np.exp(z) / np.exp(z).sum(-1, keepdims=True)
    return A @ V_
