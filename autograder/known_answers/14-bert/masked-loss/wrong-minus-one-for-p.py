# diagnosis: at the right token stands p − 1, not −1
def masked_loss(logits, targets):
    asked = targets != -100
    n = max(asked.sum(), 1)
    z = logits - logits.max(axis=-1, keepdims=True)
    log_p = z - np.log(np.exp(z).sum(axis=-1, keepdims=True))
    G = np.exp(log_p) * asked[..., None]
    total = 0
    for b in range(len(targets)):
        for t in np.flatnonzero(asked[b]):
            total -= log_p[b, t, targets[b, t]]
            G[b, t, targets[b, t]] = -1
    return total / n, G / n
