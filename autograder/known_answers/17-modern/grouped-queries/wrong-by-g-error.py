# diagnosis: there are fewer heads of keys than of questions: give each head those of its group, K[group]
def attend_in_groups(Q, K, V_):
    H, T, d = Q.shape
    G, S, n = V_.shape
    K, V_ = K[np.arange(H) // G], V_[np.arange(H) // G]
    scores = Q @ K.transpose(0, 2, 1) / np.sqrt(d)
    seen = np.arange(S) <= np.arange(S - T, S)[:, None]
    scores = np.where(seen, scores, -np.inf)
    powers = np.exp(scores - scores.max(axis=2, keepdims=True))
    A = powers / powers.sum(axis=2, keepdims=True)
    return A @ V_
