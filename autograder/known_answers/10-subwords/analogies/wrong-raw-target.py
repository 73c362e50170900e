# diagnosis: b − a + c must be made of vectors of length 1, too
def analogies(E, questions):
    U = E / np.linalg.norm(E, axis=1, keepdims=True)
    a, b, c = questions.T
    t = E[b] - E[a] + E[c]
    t = t / np.linalg.norm(t, axis=1, keepdims=True)
    s = t @ U.T
    h = s.argmax(1)
    s[np.arange(len(s))[:, None], questions] = -np.inf
    return s.argmax(1), h
