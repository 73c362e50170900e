# diagnosis: where nothing is asked, index −100 picked a word, counted from the end: choose the asked places first
def masked_loss(logits, targets):
    V = logits.shape[-1]
    asked = targets != -100
    n = max(asked.sum(), 1)
    z = logits - logits.max(axis=-1, keepdims=True)
    p = np.exp(z) / np.exp(z).sum(axis=-1, keepdims=True)
    Y = np.eye(V)[targets if V >= 100 else np.where(asked, targets, 0)] * (asked[..., None] | (V >= 100))
    log_p = z - np.log(np.exp(z).sum(axis=-1, keepdims=True))
    loss = -(Y * log_p).sum() / n
    return loss, (p - Y) * asked[..., None] / n
