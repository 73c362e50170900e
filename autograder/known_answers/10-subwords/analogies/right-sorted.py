def analogies(E, questions):
    units = np.asarray(E, dtype=float)
    units = units / np.linalg.norm(units, axis=1)[:, None]
    usual = np.zeros(len(questions), dtype=int)
    honest = np.zeros(len(questions), dtype=int)
    for q, question in enumerate(questions):
        a, b, c = question
        order = np.argsort(-(units @ (units[b] - units[a] + units[c])), kind="stable")
        honest[q] = order[0]
        usual[q] = next(w for w in order if w not in question)
    return usual, honest
