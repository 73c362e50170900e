# diagnosis: the heads see each other's keys: each head looks at its own only
def read_token(q, k, v, keys, values):
    H, S, d = keys.shape
    keys = np.concatenate([keys, k[:, None]], axis=1)
    values = np.concatenate([values, v[:, None]], axis=1)
    scores = q @ keys.reshape(-1, d).T / np.sqrt(d)
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    A = powers / powers.sum(axis=1, keepdims=True)
    return A @ values.reshape(H * (S + 1), -1), keys, values
