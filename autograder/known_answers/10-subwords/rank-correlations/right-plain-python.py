def rank_correlations(ratings, scores):
    def ranks(v):
        place = {}
        for i, x in enumerate(sorted(v), 1):
            place.setdefault(x, []).append(i)
        return [sum(place[x]) / len(place[x]) for x in v]

    rho, used = [], []
    for row in scores.tolist():
        pairs = [(a, b) for a, b in zip(ratings.tolist(), row) if b == b]
        x, y = map(ranks, zip(*pairs))
        mx, my = sum(x) / len(x), sum(y) / len(y)
        c = sum((p - mx) * (q - my) for p, q in zip(x, y))
        rho.append(c / math.sqrt(sum((p - mx) ** 2 for p in x) * sum((q - my) ** 2 for q in y)))
        used.append(len(pairs))
    return rho, used
