# diagnosis: divide each vector by its own length, norm(E, axis=1), before you add and compare
def analogies(E, questions):
    E = E / np.linalg.norm(E)
    a, b, c = questions.T
    s = (E[b] - E[a] + E[c]) @ E.T
    h = s.argmax(1)
    s[np.arange(len(s))[:, None], questions] = -np.inf
    return s.argmax(1), h
