def analogies(E, questions):
    U = [[x / math.sqrt(sum(y*y for y in r)) for x in r] for r in E.tolist()]
    usual, honest = [], []
    for a, b, c in questions.tolist():
        t = [q - p + s for p, q, s in zip(U[a], U[b], U[c])]
        sc = [sum(x*y for x, y in zip(u, t)) for u in U]
        honest.append(max(range(len(U)), key=sc.__getitem__))
        usual.append(max((w for w in range(len(U)) if w not in (a, b, c)), key=sc.__getitem__))
    return usual, honest
