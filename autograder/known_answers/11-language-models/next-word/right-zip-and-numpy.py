def next_word(sentences, n, history):
    past = (["<s>"] * (n - 1) + history)[len(history) :]
    after = []
    for s in sentences:
        m = ["<s>"] * (n - 1) + s + ["</s>"]
        after += [run[-1] for run in zip(*(m[i:] for i in range(n))) if list(run[:-1]) == past]
    words, counts = np.unique(after, return_counts=True) if after else ([], np.array([]))
    return dict(zip((str(w) for w in words), counts / max(counts.sum(), 1)))
