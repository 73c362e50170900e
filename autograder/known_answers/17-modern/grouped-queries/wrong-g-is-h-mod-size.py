# diagnosis: the group of head h is h // (H // G); here % took the rest
def attend_in_groups(Q, K, V_):
    (H, T, d), (G, S, n) = Q.shape, V_.shape
    out = np.zeros((H, T, n))
    for h in range(H):
        g = h % (H // G) % G
        z = Q[h] @ K[g].T / np.sqrt(d)
        z[~np.tri(T, S, S - T, dtype=bool)] = -np.inf
        e = np.exp(z - z.max(1, keepdims=True))
        out[h] = e / e.sum(1, keepdims=True) @ V_[g]
    return out
