# diagnosis: these are words; return their numbers
def windows(sentences, number, window):
    X, y = [], []
    for s in sentences:
        m = [BEGIN] * window + s + [END]
        for t in range(window, len(m)):
            X.append(m[t - window : t])
            y.append(m[t])
    return X, y
