# diagnosis: only one text was counted: is the return, or the sum's start at 0, inside the loop over the texts?
def prefix_loss(logits, ids, prefix, length):
    total = n = 0
    for b in range(len(ids)):
        for t in range(prefix[b], length[b]):
            z = logits[b, t - 1]
            z = z - z.max()
            total -= z[ids[b, t]] - np.log(np.exp(z).sum())
            n += 1
        return total / n
