# diagnosis: this is the neighbour of b alone: c − a is missing
def analogies(E, questions):
    E = E / np.linalg.norm(E, axis=1, keepdims=True)
    a, b, c = questions.T
    s = E[b] @ E.T
    h = s.argmax(1)
    s[np.arange(len(s))[:, None], questions] = -np.inf
    return s.argmax(1), h
