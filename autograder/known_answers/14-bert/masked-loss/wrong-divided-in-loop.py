# diagnosis: inside the loop over the texts G was divided again and again: divide once, at its end
def masked_loss(logits, targets):
    B, T, V = logits.shape
    total, n = 0.0, 0
    G = np.zeros((B, T, V))
    for b in range(B):
        for t in range(T):
            if targets[b, t] != -100:
                z = logits[b, t] - logits[b, t].max()
                p = np.exp(z) / np.exp(z).sum()
                total += np.log(np.exp(z).sum()) - z[targets[b, t]]
                G[b, t] = p
                G[b, t, targets[b, t]] -= 1
                n += 1
        if n:
            G /= n
    return total / max(n, 1), G
