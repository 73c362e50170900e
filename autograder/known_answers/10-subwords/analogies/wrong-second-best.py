# diagnosis: the second-best word was taken; the best may be none of a, b and c, and the second-best one of them
def analogies(E, questions):
    E = E / np.linalg.norm(E, axis=1, keepdims=True)
    usual, honest = [], []
    for a, b, c in questions:
        s = E @ (E[b] - E[a] + E[c])
        honest.append(s.argsort()[-1])
        usual.append(s.argsort()[-2])
    return usual, honest
