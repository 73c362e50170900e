# diagnosis: the heads stand by place in their group; they are to stand in the order of Q
def attend_in_groups(Q, K, V_):
    (H, T, d), (G, S, n) = Q.shape, V_.shape
    q = Q.reshape(G, H // G, T, d)
    z = np.einsum("gitd,gsd->igts", q, K) / np.sqrt(d)
    z = np.where(np.tri(T, S, S - T, dtype=bool), z, -np.inf)
    e = np.exp(z - z.max(-1, keepdims=True))
    return np.einsum("igts,gsn->igtn", e / e.sum(-1, keepdims=True), V_).reshape(H, T, n)
