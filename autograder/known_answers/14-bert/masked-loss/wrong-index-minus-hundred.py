# diagnosis: −100 is no index: choose the places that are asked before you look up p
def masked_loss(logits, targets):
    V = logits.shape[-1]
    asked = targets != -100
    n = max(asked.sum(), 1)
    z = logits - logits.max(axis=-1, keepdims=True)
    p = np.exp(z) / np.exp(z).sum(axis=-1, keepdims=True)
    Y = np.eye(V)[targets]
    log_p = z - np.log(np.exp(z).sum(axis=-1, keepdims=True))
    loss = -(Y * log_p).sum() / n
    return loss, (p - Y) * asked[..., None] / n
