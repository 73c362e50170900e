# diagnosis: an input was changed in place: work on a copy, or write x = x - y instead of x -= y
def analogies(E, questions):
    E /= np.linalg.norm(E, axis=1, keepdims=True)
    a, b, c = questions.T
    s = (E[b] - E[a] + E[c]) @ E.T
    h = s.argmax(1)
    s[np.arange(len(s))[:, None], questions] = -np.inf
    return s.argmax(1), h
