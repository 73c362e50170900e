def masked_loss(logits, targets):
    flat, gold = np.reshape(logits, (-1, logits.shape[-1])).astype(float), np.ravel(targets)
    rows = np.flatnonzero(gold >= 0)
    gradient = np.zeros_like(flat)
    if len(rows) == 0:
        return 0.0, gradient.reshape(logits.shape)
    z = flat[rows]
    log_sum = np.logaddexp.reduce(z, axis=1)
    loss = np.mean(log_sum - z[np.arange(len(rows)), gold[rows]])
    gradient[rows] = np.exp(z - log_sum[:, None]) / len(rows)
    gradient[rows, gold[rows]] -= 1 / len(rows)
    return loss, gradient.reshape(logits.shape)
