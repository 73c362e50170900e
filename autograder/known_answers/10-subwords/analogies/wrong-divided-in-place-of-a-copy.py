# diagnosis: E may hold integers: write U = E / lengths, a new array of floats, not E /= lengths or zeros_like(E)
def analogies(E, questions):
    E = E.copy()
    E /= np.linalg.norm(E, axis=1, keepdims=True)
    a, b, c = questions.T
    s = (E[b] - E[a] + E[c]) @ E.T
    h = s.argmax(1)
    s[np.arange(len(s))[:, None], questions] = -np.inf
    return s.argmax(1), h
