def read_token(q, k, v, keys, values):
    H, S, d = keys.shape
    new, all_keys, all_values = [], [], []
    for h in range(H):
        K = np.vstack([keys[h], k[h]])
        V_ = np.vstack([values[h], v[h]])
        scores = K @ q[h] / d**0.5
        powers = np.exp(scores - scores.max())
        new.append(powers @ V_ / powers.sum())
        all_keys.append(K)
        all_values.append(V_)
    return np.array(new), np.array(all_keys), np.array(all_values)
