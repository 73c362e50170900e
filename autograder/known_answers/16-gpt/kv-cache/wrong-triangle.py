# diagnosis: only the first token is seen: a triangle of one row hides the others; the new token may see them all
def read_token(q, k, v, keys, values):
    keys = np.concatenate([keys, k[:, None]], axis=1)
    values = np.concatenate([values, v[:, None]], axis=1)
    scores = q[:, None] @ keys.swapaxes(1, 2) / np.sqrt(q.shape[1])
    mask = np.tri(1, keys.shape[1], dtype=bool)
    scores = np.where(mask, scores, -np.inf)
    powers = np.exp(scores - scores.max(axis=2, keepdims=True))
    A = powers / powers.sum(axis=2, keepdims=True)
    return (A @ values)[:, 0], keys, values
