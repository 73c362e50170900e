def windows(sentences, number, window):
    X, y = [], []
    for s in sentences:
        ids = np.array([number.get(w, number["<unk>"]) for w in ["<s>"] * window + s + ["</s>"]])
        X.append(np.lib.stride_tricks.sliding_window_view(ids, window)[:-1])
        y.append(ids[window:])
    return np.concatenate(X), np.concatenate(y)
