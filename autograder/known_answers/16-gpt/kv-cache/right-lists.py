def read_token(q, k, v, keys, values):
    H, S, d = keys.shape
    n = values.shape[2]
    K = [[list(map(float, row)) for row in keys[h]] + [list(map(float, k[h]))] for h in range(H)]
    V_ = [[list(map(float, row)) for row in values[h]] + [list(map(float, v[h]))] for h in range(H)]
    new = []
    for h in range(H):
        scores = [sum(a * b for a, b in zip(q[h], key)) / d**0.5 for key in K[h]]
        powers = [np.exp(score - max(scores)) for score in scores]
        new.append([sum(p * V_[h][s][j] for s, p in enumerate(powers)) / sum(powers) for j in range(n)])
    return new, K, V_
