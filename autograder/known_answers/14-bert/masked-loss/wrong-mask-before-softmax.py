# diagnosis: NaN at a place that is not asked: 0 times NaN is NaN; write 0 there
def masked_loss(logits, targets):
    asked = targets != -100
    n = max(asked.sum(), 1)
    z = np.where(asked[..., None], logits, -1e9)
    z = z - z.max()
    p = np.exp(z) / np.exp(z).sum(axis=-1, keepdims=True)
    b, t = np.nonzero(asked)
    gradient = p.copy()
    gradient[b, t, targets[b, t]] -= 1
    return -np.log(p[b, t, targets[b, t]]).sum() / n, gradient * asked[..., None] / n
