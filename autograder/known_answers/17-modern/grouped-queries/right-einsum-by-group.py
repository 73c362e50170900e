def attend_in_groups(Q, K, V_):
    H, T, d = Q.shape
    G, S, n = V_.shape
    scores = np.einsum("grtd,gsd->grts", Q.reshape(G, H // G, T, d), K) * d**-0.5
    later = np.arange(S)[None, :] > np.arange(T)[:, None] + S - T
    scores[..., later] = -np.inf
    shares = np.exp(scores - np.logaddexp.reduce(scores, axis=-1, keepdims=True))
    return np.einsum("grts,gsn->grtn", shares, V_).reshape(H, T, n)
