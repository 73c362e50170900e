# diagnosis: the T that ask are the last of S: token t stands at S - T + t, and sees what was read before it
def attend_in_groups(Q, K, V_):
    (H, T, d), (G, S, n) = Q.shape, V_.shape
    K, V_ = np.repeat(K, H // G, 0), np.repeat(V_, H // G, 0)
    z = Q @ K.swapaxes(1, 2) / np.sqrt(d)
    z = z + np.triu(np.full((T, S), -np.inf), 1)
    e = np.exp(z - z.max(-1, keepdims=True))
    return e / e.sum(-1, keepdims=True) @ V_
