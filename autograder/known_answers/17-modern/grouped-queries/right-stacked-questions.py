def attend_in_groups(Q, K, V_):
    H, T, d = Q.shape
    G, S, n = V_.shape
    together = Q.reshape(G, (H // G) * T, d) / np.sqrt(d)
    scores = together @ K.swapaxes(1, 2)
    hidden = np.tile(np.triu(np.full((T, S), -np.inf), S - T + 1), (H // G, 1))
    scores = scores + hidden
    powers = np.exp(scores - scores.max(axis=-1)[..., None])
    return (powers @ V_ / powers.sum(axis=-1)[..., None]).reshape(H, T, n)
