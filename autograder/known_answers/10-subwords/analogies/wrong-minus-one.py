# diagnosis: words left out got the score -1, which may be the best: use minus infinity
def analogies(E, questions):
    E = E / np.linalg.norm(E, axis=1, keepdims=True)
    usual, honest = [], []
    for a, b, c in questions:
        s = E @ (E[b] - E[a] + E[c])
        honest.append(s.argmax())
        s[[a, b, c]] = -1
        usual.append(s.argmax())
    return usual, honest
