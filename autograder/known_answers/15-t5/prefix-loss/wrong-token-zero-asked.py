# diagnosis: a place that is not asked was added, for token 0 or with scores of 0: leave it out of the sum
def prefix_loss(logits, ids, prefix, length):
    z = logits - logits.max(-1, keepdims=True)
    log_p = z - np.log(np.exp(z).sum(-1, keepdims=True))
    place = np.arange(ids.shape[1])
    asked = (place >= prefix[:, None]) & (place < length[:, None])
    t = np.where(asked, ids, -100)[:, 1:]
    gold = np.take_along_axis(log_p[:, :-1], np.maximum(t, 0)[..., None], 2)[..., 0]
    return -gold.mean()
