def prefix_loss(logits, ids, prefix, length):
    losses = []
    for b in range(len(ids)):
        for t in range(prefix[b], length[b]):
            z = logits[b, t - 1]
            top = max(z)
            losses.append(top + np.log(sum(np.exp(z - top))) - z[ids[b, t]])
    return sum(losses) / len(losses)
