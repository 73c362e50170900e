# diagnosis: words of other questions were left out, too; leave out this question's only
def analogies(E, questions):
    E = E / np.linalg.norm(E, axis=1, keepdims=True)
    a, b, c = questions.T
    s = (E[b] - E[a] + E[c]) @ E.T
    h = s.argmax(1)
    s[:, questions] = -np.inf
    return s.argmax(1), h
