# diagnosis: each text weighs the same here; each asked place must: one mean over all texts
def masked_loss(logits, targets):
    V = logits.shape[-1]
    asked = targets != -100
    n = max(asked.sum(), 1)
    z = logits - logits.max(axis=-1, keepdims=True)
    p = np.exp(z) / np.exp(z).sum(axis=-1, keepdims=True)
    Y = np.eye(V)[np.where(asked, targets, 0)] * asked[..., None]
    log_p = z - np.log(np.exp(z).sum(axis=-1, keepdims=True))
    per_text = -(Y * log_p).sum(axis=(1, 2)) / np.maximum(asked.sum(axis=1), 1)
    loss = per_text[asked.any(axis=1)].mean() if n else 0.0
    return loss, (p - Y) * asked[..., None] / n
