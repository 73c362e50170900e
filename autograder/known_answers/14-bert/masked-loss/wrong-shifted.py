# diagnosis: nothing is shifted here: the scores at place t are asked for the target at place t
def masked_loss(logits, targets):
    asked = targets[:, 1:] != -100
    n = max(asked.sum(), 1)
    x = logits[:, :-1]
    z = x - x.max(axis=-1, keepdims=True)
    log_p = z - np.log(np.exp(z).sum(axis=-1, keepdims=True))
    b, t = np.nonzero(asked)
    gold = targets[:, 1:][b, t]
    G = np.zeros(logits.shape)
    G[:, :-1] = np.exp(log_p) * asked[:, :, None]
    G[b, t, gold] -= 1
    return -log_p[b, t, gold].sum() / n, G / n
