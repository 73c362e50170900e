# diagnosis: all tokens were averaged, whichever is right: only the right one's probability counts
def prefix_loss(logits, ids, prefix, length):
    B, T, V = logits.shape
    z = logits[:, :-1] - logits[:, :-1].max(axis=2, keepdims=True)
    log_p = z - np.log(np.exp(z).sum(axis=2, keepdims=True))
    gold = log_p.mean(axis=2)
    place = np.arange(1, T)
    asked = (place >= prefix[:, None]) & (place < length[:, None])
    return -(gold * asked).sum() / asked.sum()
