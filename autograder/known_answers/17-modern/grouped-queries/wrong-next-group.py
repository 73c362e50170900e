# diagnosis: each group looks at the keys of its neighbour; those of its own have its own number
def attend_in_groups(Q, K, V_):
    (H, T, d), (G, S, n) = Q.shape, V_.shape
    out = np.zeros((H, T, n))
    for h in range(H):
        g = (h + 1) * G // H % G
        z = Q[h] @ K[g].T / np.sqrt(d)
        z = np.where(np.tri(T, S, S - T, dtype=bool), z, -np.inf)
        e = np.exp(z - z.max(-1, keepdims=True))
        out[h] = e / e.sum(-1, keepdims=True) @ V_[g]
    return out
