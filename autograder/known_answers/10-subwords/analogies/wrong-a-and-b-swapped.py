# diagnosis: a and b are swapped: b − a + c
def analogies(E, questions):
    units = E / np.linalg.norm(E, axis=1, keepdims=True)
    a, b, c = np.asarray(questions).reshape(-1, 3).T
    scores = (units[a] - units[b] + units[c]) @ units.T
    honest = scores.argmax(axis=1)
    scores[np.arange(len(scores))[:, None], np.stack([a, b, c], axis=1)] = -np.inf
    return scores.argmax(axis=1), honest
