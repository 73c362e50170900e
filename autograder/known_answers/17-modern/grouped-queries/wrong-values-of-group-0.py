# diagnosis: the keys, or values, of group 0 serve all heads
def attend_in_groups(Q, K, V_):
    H, T, d = Q.shape
    G, S, n = V_.shape
    K, V_ = np.repeat(K, H // G, axis=0), V_[np.zeros(H, dtype=int)]
    scores = Q @ K.transpose(0, 2, 1) / np.sqrt(d)
    seen = np.arange(S) <= np.arange(S - T, S)[:, None]
    scores = np.where(seen, scores, -np.inf)
    powers = np.exp(scores - scores.max(axis=2, keepdims=True))
    A = powers / powers.sum(axis=2, keepdims=True)
    return A @ V_
