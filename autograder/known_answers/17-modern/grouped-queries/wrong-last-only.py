# diagnosis: only one of the T that ask came back
def attend_in_groups(Q, K, V_):
    (H, T, d), (G, S, n) = Q.shape, V_.shape
    K, V_ = np.repeat(K, H // G, 0), np.repeat(V_, H // G, 0)
    z = Q[:, -1:] @ K.swapaxes(1, 2) / np.sqrt(d)
    e = np.exp(z - z.max(-1, keepdims=True))
    return e / e.sum(-1, keepdims=True) @ V_
