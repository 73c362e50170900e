# diagnosis: nothing was found: a history of fewer than n - 1 words has <s> in front, as every sentence has, and the first word follows them
def next_word(sentences, n, history):
    past = history[len(history) - n + 1 :] if len(history) >= n - 1 else history
    counts = Counter()
    for s in sentences:
        m = s + [END]
        for i in range(n - 1, len(m)):
            if m[i - n + 1 : i] == past:
                counts[m[i]] += 1
    return {w: c / sum(counts.values()) for w, c in counts.items()}
