def rank_correlations(ratings, scores):
    def ranks(v):
        return np.sign(v[:, None] - v[None, :]).sum(axis=1) / 2

    kept = [(ratings[~np.isnan(row)], row[~np.isnan(row)]) for row in scores]
    ranked = [(ranks(x.astype(float)), ranks(y.astype(float))) for x, y in kept]
    return [x @ y / np.sqrt(x @ x * (y @ y)) for x, y in ranked], [len(x) for x, _ in kept]
