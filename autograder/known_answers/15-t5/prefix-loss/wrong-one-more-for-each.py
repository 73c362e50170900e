# diagnosis: the sum was divided by all places; divide it by the number of tokens that are asked
def prefix_loss(logits, ids, prefix, length):
    z = logits - logits.max(axis=2, keepdims=True)
    log_p = z - np.log(np.exp(z).sum(axis=2, keepdims=True))
    total = 0.0
    for b in range(len(ids)):
        for t in range(prefix[b], length[b]):
            total -= log_p[b, t - 1, ids[b, t]]
    return total / (length - prefix + 1).sum()
