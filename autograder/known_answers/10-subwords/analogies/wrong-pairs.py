# diagnosis: one pair for each question came back; return all usual answers, then all honest
def analogies(E, questions):
    E = E / np.linalg.norm(E, axis=1, keepdims=True)
    out = []
    for a, b, c in questions:
        s = E @ (E[b] - E[a] + E[c])
        h = s.argmax()
        s[[a, b, c]] = -np.inf
        out.append((s.argmax(), h))
    return np.array(out)
