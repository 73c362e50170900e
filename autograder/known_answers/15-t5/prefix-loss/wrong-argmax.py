# diagnosis: this is −ln of the largest probability; the token that comes says which one counts
def prefix_loss(logits, ids, prefix, length):
    z = logits - logits.max(-1, keepdims=True)
    log_p = z - np.log(np.exp(z).sum(-1, keepdims=True))
    place = np.arange(1, ids.shape[1])
    asked = (place >= prefix[:, None]) & (place < length[:, None])
    return -log_p[:, :-1].max(-1)[asked].mean()
