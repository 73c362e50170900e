# diagnosis: of equally good words take the one with the lowest number
def analogies(E, questions):
    U = E / np.linalg.norm(E, axis=1, keepdims=True)
    usual, honest = [], []
    for a, b, c in questions:
        best = [int(w) for w in np.argsort(U @ (U[b] - U[a] + U[c]), kind="stable")[::-1]]
        honest.append(best[0])
        usual.append(next(w for w in best if w not in (a, b, c)))
    return np.array(usual, dtype=int), np.array(honest, dtype=int)
