# diagnosis: E may hold integers: write U = E / lengths, a new array of floats, not E /= lengths or zeros_like(E)
def analogies(E, questions):
    U = np.zeros_like(E)
    for i in range(len(E)):
        U[i] = E[i] / np.linalg.norm(E[i])
    E = U
    a, b, c = questions.T
    s = (E[b] - E[a] + E[c]) @ E.T
    h = s.argmax(1)
    s[np.arange(len(s))[:, None], questions] = -np.inf
    return s.argmax(1), h
