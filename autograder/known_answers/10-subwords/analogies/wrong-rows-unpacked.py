# diagnosis: a, b and c are the columns of questions: take questions.T, or go through the rows
def analogies(E, questions):
    E = E / np.linalg.norm(E, axis=1, keepdims=True)
    a, b, c = questions
    s = (E[b] - E[a] + E[c]) @ E.T
    h = s.argmax(1)
    s[np.arange(len(s))[:, None], questions] = -np.inf
    return s.argmax(1), h
