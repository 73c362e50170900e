# diagnosis: this is the best question for each word: take the largest along the words, axis=1
def analogies(E, questions):
    E = E / np.linalg.norm(E, axis=1, keepdims=True)
    a, b, c = questions.T
    s = (E[b] - E[a] + E[c]) @ E.T
    h = s.argmax(0)
    s[np.arange(len(s))[:, None], questions] = -np.inf
    return s.argmax(0), h
