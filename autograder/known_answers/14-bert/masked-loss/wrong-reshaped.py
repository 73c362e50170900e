# diagnosis: reshape leaves the numbers in their order in memory; to move an axis takes transpose
def masked_loss(logits, targets):
    B, T, V = logits.shape
    flat = logits.reshape(V, B * T).T
    asked = targets.reshape(-1) != -100
    n = max(asked.sum(), 1)
    z = flat - flat.max(axis=-1, keepdims=True)
    log_p = z - np.log(np.exp(z).sum(axis=-1, keepdims=True))
    k = np.flatnonzero(asked)
    gold = targets.reshape(-1)[k]
    gradient = np.exp(log_p) * asked[:, None]
    gradient[k, gold] -= 1
    return -log_p[k, gold].sum() / n, (gradient / n).T.reshape(B, T, V)
