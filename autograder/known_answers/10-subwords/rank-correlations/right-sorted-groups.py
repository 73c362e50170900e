def rank_correlations(ratings, scores):
    def ranks(values):
        ordered = sorted(values.tolist())
        first = {v: ordered.index(v) for v in ordered}
        return np.array([first[v] + (ordered.count(v) + 1) / 2 for v in values.tolist()])

    result = []
    for row in scores:
        pairs = [(x, y) for x, y in zip(ratings, row) if y == y]
        x, y = (ranks(np.array(part)) for part in zip(*pairs))
        x, y = x - x.mean(), y - y.mean()
        result.append((float(x @ y / math.sqrt((x @ x) * (y @ y))), len(pairs)))
    rho, used = zip(*result)
    return list(rho), list(used)
