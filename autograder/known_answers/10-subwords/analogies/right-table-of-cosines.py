def analogies(E, questions):
    E = np.einsum("vd,v->vd", E, 1 / np.sqrt((E * E).sum(1)))
    C = E @ E.T
    q = np.asarray(questions, dtype=int)
    s = C[q[:, 1]] - C[q[:, 0]] + C[q[:, 2]]
    t = np.array(s)
    np.put_along_axis(t, q, -np.inf, axis=1)
    return [int(r.argmax()) for r in t], [int(r.argmax()) for r in s]
