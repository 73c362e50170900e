# diagnosis: these are the nearest by distance of vectors as they are; take the cosine
def analogies(E, questions):
    a, b, c = np.asarray(questions).reshape(-1, 3).T
    target = E[b] - E[a] + E[c]
    scores = -np.linalg.norm(E[None, :, :] - target[:, None, :], axis=2)
    honest = scores.argmax(axis=1)
    scores[np.arange(len(scores))[:, None], np.stack([a, b, c], axis=1)] = -np.inf
    return scores.argmax(axis=1), honest
