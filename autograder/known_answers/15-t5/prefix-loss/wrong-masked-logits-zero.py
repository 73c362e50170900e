# diagnosis: a place that is not asked was added, for token 0 or with scores of 0: leave it out of the sum
def prefix_loss(logits, ids, prefix, length):
    place = np.arange(1, ids.shape[1])
    asked = (place >= prefix[:, None]) & (place < length[:, None])
    x = logits[:, :-1] * asked[..., None]
    z = x - x.max(-1, keepdims=True)
    log_p = z - np.log(np.exp(z).sum(-1, keepdims=True))
    gold = np.take_along_axis(log_p, ids[:, 1:, None], 2)[..., 0]
    return -gold.sum() / asked.sum()
