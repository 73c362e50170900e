# diagnosis: a word was found inside another: compare lists of words, not a text
def next_word(sentences, n, history):
    if n == 1:
        counts = Counter(w for s in sentences for w in [*s, END])
        return {w: c / counts.total() for w, c in counts.items()}
    past = " ".join(([BEGIN] * (n - 1) + history)[len(history) :])
    counts = Counter()
    for s in sentences:
        text = " ".join([BEGIN] * (n - 1) + s + [END])
        for i in range(len(text)):
            if text.startswith(past, i):
                counts[text[i + len(past) :].split()[0]] += 1
    return {w: c / counts.total() for w, c in counts.items()}
