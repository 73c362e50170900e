def next_piece(words, counts):
    names = list(dict.fromkeys(p for w in words for p in w))
    at = {p: i for i, p in enumerate(names)}
    M = np.zeros((len(names), len(names)))
    c = np.zeros(len(names))
    order = {}
    for w, n in zip(words, counts):
        for p in w:
            c[at[p]] += n
        for a, b in pairwise(w):
            M[at[a], at[b]] += n
            order.setdefault((a, b), len(order))
    if not order:
        return None, [w[:] for w in words]
    S = M / np.outer(c, c)
    best = min((p for p in order if S[at[p[0]], at[p[1]]] == S.max()), key=order.get)
    out = []
    for w in words:
        s = []
        for p in w:
            if s and s[-1] is not None and (s[-1], p) == best:
                s[-1] = best[0] + p[2:]
            else:
                s.append(p)
        out.append(s)
    return np.array(best).tolist(), out
