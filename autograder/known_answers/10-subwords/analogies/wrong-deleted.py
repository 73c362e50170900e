# diagnosis: deleting words moves the numbers of those behind them: give them the score minus infinity
def analogies(E, questions):
    E = E / np.linalg.norm(E, axis=1, keepdims=True)
    usual, honest = [], []
    for a, b, c in questions:
        s = E @ (E[b] - E[a] + E[c])
        honest.append(s.argmax())
        usual.append(np.delete(s, [a, b, c]).argmax())
    return usual, honest
