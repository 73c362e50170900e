# diagnosis: every G-th head shares here; neighbours share: np.repeat repeats each, np.tile the whole row
def attend_in_groups(Q, K, V_):
    H, T, d = Q.shape
    G, S, n = V_.shape
    K, V_ = np.concatenate([K] * (H // G)), np.concatenate([V_] * (H // G))
    scores = Q @ K.transpose(0, 2, 1) / np.sqrt(d)
    seen = np.arange(S) <= np.arange(S - T, S)[:, None]
    scores = np.where(seen, scores, -np.inf)
    powers = np.exp(scores - scores.max(axis=2, keepdims=True))
    A = powers / powers.sum(axis=2, keepdims=True)
    return A @ V_
