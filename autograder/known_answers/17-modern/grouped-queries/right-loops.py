def attend_in_groups(Q, K, V_):
    H, T, d = Q.shape
    G, S, n = V_.shape
    result = []
    for h in range(H):
        keys, values = K[h * G // H], V_[h * G // H]
        rows = []
        for t in range(T):
            end = S - T + t + 1
            scores = keys[:end] @ Q[h, t] / d**0.5
            powers = np.exp(scores - scores.max())
            rows.append(powers @ values[:end] / powers.sum())
        result.append(rows)
    return np.array(result)
