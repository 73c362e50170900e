def analogies(E, questions):
    units = [row / math.sqrt(row @ row) for row in E]
    usual, honest = [], []
    for a, b, c in questions:
        target = units[b] - units[a] + units[c]
        scores = [float(unit @ target) for unit in units]
        honest.append(scores.index(max(scores)))
        allowed = [w for w in range(len(units)) if w not in (a, b, c)]
        usual.append(max(allowed, key=lambda w: scores[w]))
    return usual, honest
