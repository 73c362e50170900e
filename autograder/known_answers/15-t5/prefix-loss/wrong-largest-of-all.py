# diagnosis: exp overflowed, or the logarithm of 0: subtract the largest logit, and take ln of the sum only
def prefix_loss(logits, ids, prefix, length):
    B, T, V = logits.shape
    z = logits[:, :-1] - logits.max()
    log_p = z - np.log(np.exp(z).sum(axis=2, keepdims=True))
    gold = np.take_along_axis(log_p, ids[:, 1:, None], axis=2)[..., 0]
    place = np.arange(1, T)
    asked = (place >= prefix[:, None]) & (place < length[:, None])
    return -(gold * asked).sum() / asked.sum()
