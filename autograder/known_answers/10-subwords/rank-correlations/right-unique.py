def rank_correlations(ratings, scores):
    def ranks(values):
        _, place, counts = np.unique(values, return_inverse=True, return_counts=True)
        return (np.cumsum(counts) - (counts - 1) / 2)[place]

    rho = np.zeros(len(scores))
    for number, row in enumerate(scores):
        known = np.isfinite(row)
        x, y = ranks(np.asarray(ratings)[known]), ranks(row[known])
        rho[number] = ((x - x.mean()) * (y - y.mean())).mean() / (x.std() * y.std())
    return rho, np.isfinite(scores).sum(axis=1)
