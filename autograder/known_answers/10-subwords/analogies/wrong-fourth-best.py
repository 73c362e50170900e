# diagnosis: the fourth-best word was taken; a, b and c need not be the three best
def analogies(E, questions):
    E = E / np.linalg.norm(E, axis=1, keepdims=True)
    usual, honest = [], []
    for a, b, c in questions:
        s = E @ (E[b] - E[a] + E[c])
        honest.append(s.argsort()[-1])
        usual.append(s.argsort()[-4])
    return usual, honest
