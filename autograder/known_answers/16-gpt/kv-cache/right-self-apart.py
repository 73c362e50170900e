def read_token(q, k, v, keys, values):
    root = q.shape[-1] ** 0.5
    own = (q * k).sum(-1, keepdims=True) / root
    past = (q[:, None] @ np.swapaxes(keys, 1, 2))[:, 0] / root
    top = np.maximum(own, past.max(-1, keepdims=True, initial=-np.inf))
    a, b = np.exp(past - top), np.exp(own - top)
    new = ((a[:, None] @ values)[:, 0] + b * v) / (a.sum(-1, keepdims=True) + b)
    return new, np.dstack([keys.transpose(0, 2, 1), k[..., None]]).transpose(0, 2, 1), np.hstack([values, v[:, None]])
