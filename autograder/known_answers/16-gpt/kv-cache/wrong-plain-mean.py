# diagnosis: the plain mean of the values: weigh them by the shares
def read_token(q, k, v, keys, values):
    keys = np.concatenate([keys, k[:, None]], axis=1)
    values = np.concatenate([values, v[:, None]], axis=1)
    return values.mean(axis=1), keys, values
