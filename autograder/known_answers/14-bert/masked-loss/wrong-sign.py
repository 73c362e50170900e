# diagnosis: the sign is missing: J is the mean of −log p
def masked_loss(logits, targets):
    z = logits - logits.max(axis=-1, keepdims=True)
    p = np.exp(z) / np.exp(z).sum(axis=-1, keepdims=True)
    log_p = z - np.log(np.exp(z).sum(axis=-1, keepdims=True))
    asked = targets != -100
    n = max(asked.sum(), 1)
    total = 0.0
    gradient = np.zeros(logits.shape)
    for b, t in zip(*np.nonzero(asked)):
        total += log_p[b, t, targets[b, t]]
        gradient[b, t] = p[b, t]
        gradient[b, t, targets[b, t]] -= 1
    return total / n, gradient / n
