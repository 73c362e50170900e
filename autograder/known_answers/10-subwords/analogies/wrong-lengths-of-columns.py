# diagnosis: each row has a length, not each column: norm(E, axis=1, keepdims=True)
def analogies(E, questions):
    U = E / np.linalg.norm(E, axis=0)
    a, b, c = questions.T
    scores = (U[b] - U[a] + U[c]) @ U.T
    honest = scores.argmax(axis=1)
    scores[np.arange(len(scores))[:, None], questions] = -np.inf
    return scores.argmax(axis=1), honest
