# diagnosis: divide each vector by its own length, norm(E, axis=1), before you add and compare
def analogies(E, questions):
    units = E.astype(float)
    a, b, c = np.asarray(questions).reshape(-1, 3).T
    scores = (units[b] - units[a] + units[c]) @ units.T
    honest = scores.argmax(axis=1)
    scores[np.arange(len(scores))[:, None], np.stack([a, b, c], axis=1)] = -np.inf
    return scores.argmax(axis=1), honest
