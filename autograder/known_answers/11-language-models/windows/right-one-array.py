def windows(sentences, number, window):
    total = sum(len(s) + 1 for s in sentences)
    both = np.full((total, window + 1), number[BEGIN], dtype=np.int32)
    row = 0
    for s in sentences:
        ids = [number.get(w, number["<unk>"]) for w in s] + [number[END]]
        for t in range(len(ids)):
            before = ids[max(t - window, 0) : t + 1]
            both[row, window + 1 - len(before) :] = before
            row += 1
    return both[:, :-1], both[:, -1]
