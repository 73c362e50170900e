# diagnosis: the words must be compared at length 1, too: long vectors win here
def analogies(E, questions):
    units = E / np.linalg.norm(E, axis=1, keepdims=True)
    a, b, c = np.asarray(questions).reshape(-1, 3).T
    scores = (units[b] - units[a] + units[c]) @ E.T
    honest = scores.argmax(axis=1)
    scores[np.arange(len(scores))[:, None], np.stack([a, b, c], axis=1)] = -np.inf
    return scores.argmax(axis=1), honest
