# diagnosis: this is the perplexity; the loss is its logarithm
def prefix_loss(logits, ids, prefix, length):
    B, T, V = logits.shape
    z = logits[:, :-1] - logits[:, :-1].max(axis=2, keepdims=True)
    log_p = z - np.log(np.exp(z).sum(axis=2, keepdims=True))
    gold = np.take_along_axis(log_p, ids[:, 1:, None], axis=2)[..., 0]
    place = np.arange(1, T)
    asked = (place >= prefix[:, None]) & (place < length[:, None])
    return np.exp(-(gold * asked).sum() / asked.sum())
