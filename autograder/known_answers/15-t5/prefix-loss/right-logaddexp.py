def prefix_loss(logits, ids, prefix, length):
    B, T, V = logits.shape
    text, place = np.nonzero((np.arange(T) >= prefix[:, None]) & (np.arange(T) < length[:, None]))
    guesses = logits[text, place - 1]
    return np.mean(np.logaddexp.reduce(guesses, axis=1) - guesses[np.arange(len(text)), ids[text, place]])
