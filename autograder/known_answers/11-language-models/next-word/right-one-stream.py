def next_word(sentences, n, history):
    stream = []
    for s in sentences:
        stream += [BEGIN] * (n - 1) + s + [END]
    past = tuple(([BEGIN] * n + history)[-(n - 1) :]) if n > 1 else ()
    counts = Counter(
        stream[i + n - 1] for i in range(len(stream) - n + 1) if tuple(stream[i : i + n - 1]) == past
    )
    return {w: c / counts.total() for w, c in counts.items() if w != BEGIN}
