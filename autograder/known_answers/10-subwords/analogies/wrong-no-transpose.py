# diagnosis: the shapes do not fit: the scores are (Q, V), so multiply by the transpose, (Q, D) @ (D, V)
def analogies(E, questions):
    E = E / np.linalg.norm(E, axis=1, keepdims=True)
    a, b, c = questions.T
    s = (E[b] - E[a] + E[c]) @ E
    h = s.argmax(1)
    s[np.arange(len(s))[:, None], questions] = -np.inf
    return s.argmax(1), h
