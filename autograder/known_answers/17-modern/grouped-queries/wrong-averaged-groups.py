# diagnosis: the keys and values were averaged over the groups: each head looks at its own group
def attend_in_groups(Q, K, V_):
    H, T, d = Q.shape
    G, S, n = V_.shape
    K, V_ = K.mean(axis=0, keepdims=True), V_.mean(axis=0, keepdims=True)
    scores = Q @ K.transpose(0, 2, 1) / np.sqrt(d)
    seen = np.arange(S) <= np.arange(S - T, S)[:, None]
    scores = np.where(seen, scores, -np.inf)
    powers = np.exp(scores - scores.max(axis=2, keepdims=True))
    A = powers / powers.sum(axis=2, keepdims=True)
    return A @ V_
