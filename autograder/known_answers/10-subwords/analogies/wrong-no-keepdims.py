# diagnosis: the lengths of the rows need the shape (V, 1): norm(E, axis=1, keepdims=True)
def analogies(E, questions):
    E = E / np.linalg.norm(E, axis=1)
    a, b, c = questions.T
    s = (E[b] - E[a] + E[c]) @ E.T
    h = s.argmax(1)
    s[np.arange(len(s))[:, None], questions] = -np.inf
    return s.argmax(1), h
