# diagnosis: each token sees one too many
def attend_in_groups(Q, K, V_):
    H, T, d = Q.shape
    G, S, n = V_.shape
    K, V_ = np.repeat(K, H // G, axis=0), np.repeat(V_, H // G, axis=0)
    scores = Q @ K.transpose(0, 2, 1) / np.sqrt(d)
    seen = np.tri(T, S, S - T + 1, dtype=bool)
    scores = np.where(seen, scores, -np.inf)
    powers = np.exp(scores - scores.max(axis=2, keepdims=True))
    A = powers / powers.sum(axis=2, keepdims=True)
    return A @ V_
