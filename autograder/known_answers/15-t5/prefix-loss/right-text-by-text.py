def prefix_loss(logits, ids, prefix, length):
    total, count = 0.0, 0
    for z, tokens, n, l in zip(logits, ids, prefix, length):
        asked, guesses = tokens[n:l], z[n - 1 : l - 1]
        total += (np.logaddexp.reduce(guesses, axis=1) - guesses[range(len(asked)), asked]).sum() if len(asked) else 0
        count += len(asked)
    return float(total / count)
