def prefix_loss(logits, ids, prefix, length):
    B, T, V = logits.shape
    z = logits - logits.max(axis=-1, keepdims=True)
    losses = np.log(np.exp(z).sum(axis=-1)) - (z * np.eye(V)[np.roll(ids, -1, axis=1)]).sum(axis=-1)
    guessed = np.arange(T) + 1
    weights = (guessed >= prefix[:, None]) & (guessed < length[:, None])
    return np.average(losses, weights=weights)
