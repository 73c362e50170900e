# diagnosis: the triangle stands over the first T keys; those that ask are the last
def attend_in_groups(Q, K, V_):
    (H, T, d), (G, S, n) = Q.shape, V_.shape
    K, V_ = np.repeat(K, H // G, 0), np.repeat(V_, H // G, 0)
    z = Q @ K.swapaxes(1, 2) / np.sqrt(d)
    mask = np.ones((T, S), dtype=bool)
    mask[:, :T] = np.tri(T)
    z = np.where(mask, z, -np.inf)
    e = np.exp(z - z.max(-1, keepdims=True))
    return e / e.sum(-1, keepdims=True) @ V_
