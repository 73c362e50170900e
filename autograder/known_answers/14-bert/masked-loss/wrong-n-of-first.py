# diagnosis: divided by the asked places of one text: n counts those of all texts
def masked_loss(logits, targets):
    asked = targets != -100
    n = max(asked[0].sum(), 1)
    z = logits - logits.max(axis=-1, keepdims=True)
    log_p = z - np.log(np.exp(z).sum(axis=-1, keepdims=True))
    b, t = np.nonzero(asked)
    gold = targets[b, t]
    gradient = np.exp(log_p) * asked[:, :, None]
    gradient[b, t, gold] -= 1
    return -log_p[b, t, gold].sum() / n, gradient / n
