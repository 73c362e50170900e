# diagnosis: logits were cut to a limit; subtract the largest of each guess, then none is too large
def prefix_loss(logits, ids, prefix, length):
    p = np.exp(np.clip(logits, -700, 700))
    log_p = np.log(p / p.sum(axis=2, keepdims=True))
    total, asked = 0.0, 0
    for b in range(len(ids)):
        for t in range(prefix[b], length[b]):
            total -= log_p[b, t - 1, ids[b, t]]
            asked += 1
    return total / asked
