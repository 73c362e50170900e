# diagnosis: only c was left out; leave out a, b and c
def analogies(E, questions):
    units = E / np.linalg.norm(E, axis=1, keepdims=True)
    a, b, c = np.asarray(questions).reshape(-1, 3).T
    scores = (units[b] - units[a] + units[c]) @ units.T
    honest = scores.argmax(axis=1)
    scores[np.arange(len(scores))[:, None], c[:, None]] = -np.inf
    return scores.argmax(axis=1), honest
