# diagnosis: one was added to each count, of words never seen here too: that is smoothing
def next_word(sentences, n, history):
    past = ([BEGIN] * (n - 1) + history)[len(history) :]
    counts = Counter()
    for s in sentences:
        m = [BEGIN] * (n - 1) + s + [END]
        for i in range(n - 1, len(m)):
            if m[i - n + 1 : i] == past:
                counts[m[i]] += 1
    words = {w for s in sentences for w in s} | {END}
    return {w: (counts[w] + 1) / (counts.total() + len(words)) for w in words}
