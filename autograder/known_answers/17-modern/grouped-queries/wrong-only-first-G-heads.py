# diagnosis: only one head of each group came back: all H ask
def attend_in_groups(Q, K, V_):
    (H, T, d), (G, S, n) = Q.shape, V_.shape
    out = np.zeros((H, T, n))
    for g in range(G):
        z = Q[g] @ K[g].T / np.sqrt(d)
        z = np.where(np.tri(T, S, S - T, dtype=bool), z, -np.inf)
        e = np.exp(z - z.max(-1, keepdims=True))
        out[g] = e / e.sum(-1, keepdims=True) @ V_[g]
    return out
