# diagnosis: cut to whole numbers: what is new has fractions
def read_token(q, k, v, keys, values):
    keys = np.concatenate([keys, k[:, None]], axis=1)
    values = np.concatenate([values, v[:, None]], axis=1)
    new = np.zeros_like(v)
    for h in range(len(q)):
        scores = keys[h] @ q[h] / np.sqrt(q.shape[1])
        powers = np.exp(scores - scores.max())
        new[h] = powers / powers.sum() @ values[h]
    return new, keys, values
