# diagnosis: where the questions of a group lie one below the other, the rows of the mask go on from the start: np.tile
def attend_in_groups(Q, K, V_):
    (H, T, d), (G, S, n) = Q.shape, V_.shape
    q = Q.reshape(G, H // G * T, d)
    z = q @ K.swapaxes(1, 2) / np.sqrt(d)
    mask = np.repeat(np.tri(T, S, S - T, dtype=bool), H // G, axis=0)
    z = np.where(mask, z, -np.inf)
    e = np.exp(z - z.max(-1, keepdims=True))
    return (e / e.sum(-1, keepdims=True) @ V_).reshape(H, T, n)
