# diagnosis: an input was changed in place: work on a copy, or write x = x - y instead of x -= y
def prefix_loss(logits, ids, prefix, length):
    B, T, V = logits.shape
    logits -= logits.max(axis=2, keepdims=True)
    z = logits[:, :-1]
    log_p = z - np.log(np.exp(z).sum(axis=2, keepdims=True))
    gold = np.take_along_axis(log_p, ids[:, 1:, None], axis=2)[..., 0]
    place = np.arange(1, T)
    asked = (place >= prefix[:, None]) & (place < length[:, None])
    return -(gold * asked).sum() / asked.sum()
