# diagnosis: only the first question was answered
def analogies(E, questions):
    units = E / np.linalg.norm(E, axis=1, keepdims=True)
    for a, b, c in questions:
        scores = units @ (units[b] - units[a] + units[c])
        honest = scores.argmax()
        scores[[a, b, c]] = -np.inf
        return np.array([scores.argmax()]), np.array([honest])
    return np.zeros(0, int), np.zeros(0, int)
