# diagnosis: a text that is all prefix was counted as if it asked for a token: it asks for none
def prefix_loss(logits, ids, prefix, length):
    z = logits - logits.max(axis=2, keepdims=True)
    log_p = z - np.log(np.exp(z).sum(axis=2, keepdims=True))
    total, asked = 0.0, 0
    for b in range(len(ids)):
        total -= sum(log_p[b, t - 1, ids[b, t]] for t in range(prefix[b], length[b]))
        asked += max(length[b] - prefix[b], 1)
    return total / asked
