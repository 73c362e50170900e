# diagnosis: the mask belongs to the tokens; here it stood over the guesses, one place before them
def prefix_loss(logits, ids, prefix, length):
    z = logits - logits.max(-1, keepdims=True)
    log_p = z - np.log(np.exp(z).sum(-1, keepdims=True))
    nxt = np.roll(ids, -1, axis=1)
    gold = np.take_along_axis(log_p, nxt[..., None], 2)[..., 0]
    place = np.arange(ids.shape[1])
    asked = (place >= prefix[:, None]) & (place < length[:, None])
    return -gold[asked].mean()
