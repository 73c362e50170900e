# diagnosis: this is the squared distance of p; J is the mean of −ln p
def prefix_loss(logits, ids, prefix, length):
    z = logits - logits.max(-1, keepdims=True)
    p = np.exp(z) / np.exp(z).sum(-1, keepdims=True)
    V = logits.shape[-1]
    Y = np.eye(V)[ids[:, 1:] % V]
    place = np.arange(1, ids.shape[1])
    asked = (place >= prefix[:, None]) & (place < length[:, None])
    return ((p[:, :-1] - Y) ** 2).sum(-1)[asked].mean()
