# diagnosis: gradient[:, :, gold] is those columns at all places: give the place too, gradient[b, t, gold]
def masked_loss(logits, targets):
    asked = targets != -100
    n = max(asked.sum(), 1)
    z = logits - logits.max(axis=-1, keepdims=True)
    log_p = z - np.log(np.exp(z).sum(axis=-1, keepdims=True))
    b, t = np.nonzero(asked)
    gradient = np.exp(log_p) * asked[:, :, None]
    gradient[:, :, targets[b, t]] -= 1
    return -log_p[b, t, targets[b, t]].sum() / n, gradient * asked[:, :, None] / n
