# diagnosis: token 0 is a token as any other: where padding begins says `length`
def prefix_loss(logits, ids, prefix, length):
    z = logits - logits.max(-1, keepdims=True)
    log_p = z - np.log(np.exp(z).sum(-1, keepdims=True))
    gold = np.take_along_axis(log_p[:, :-1], ids[:, 1:, None], 2)[..., 0]
    place = np.arange(1, ids.shape[1])
    asked = (place >= prefix[:, None]) & (ids[:, 1:] != 0)
    return -gold[asked].mean()
