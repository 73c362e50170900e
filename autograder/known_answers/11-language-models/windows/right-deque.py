from collections import defaultdict


def windows(sentences, number, window):
    from collections import deque

    pairs = []
    for s in sentences:
        last = deque([BEGIN] * window, maxlen=window)
        for word in [*s, END]:
            pairs.append((tuple(last), word))
            last.append(word)
    table = defaultdict(lambda: number["<unk>"], number)
    return np.array([[table[w] for w in c] for c, _ in pairs], dtype=np.int32), np.array([table[w] for _, w in pairs])
