# diagnosis: no key was left to look at: token t sees the first S - T + t + 1, itself among them
def attend_in_groups(Q, K, V_):
    (H, T, d), (G, S, n) = Q.shape, V_.shape
    out = np.zeros((H, T, n))
    for h in range(H):
        g = h * G // H
        for t in range(T):
            z = K[g, :t] @ Q[h, t] / np.sqrt(d)
            e = np.exp(z - z.max())
            out[h, t] = e / e.sum() @ V_[g, :t]
    return out
