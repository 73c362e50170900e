# diagnosis: cut to whole numbers: the result has fractions
def attend_in_groups(Q, K, V_):
    (H, T, d), (G, S, n) = Q.shape, V_.shape
    out = np.zeros((H, T, n), dtype=Q.dtype)
    for h in range(H):
        g = h * G // H
        for t in range(T):
            z = K[g, : S - T + t + 1] @ Q[h, t] / np.sqrt(d)
            e = np.exp(z - z.max())
            out[h, t] = e / e.sum() @ V_[g, : S - T + t + 1]
    return out
