# diagnosis: these are scores; the numbers of the words are asked for
def analogies(E, questions):
    E = E / np.linalg.norm(E, axis=1, keepdims=True)
    a, b, c = questions.T
    s = (E[b] - E[a] + E[c]) @ E.T
    h = s.max(1)
    s[np.arange(len(s))[:, None], questions] = -np.inf
    return s.max(1), h
