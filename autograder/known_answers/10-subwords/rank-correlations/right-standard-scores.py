def rank_correlations(ratings, scores):
    def z(v):
        v = np.asarray(v)
        r = (v[:, None] >= v).sum(1) - ((v[:, None] == v).sum(1) - 1) / 2
        return (r - r.mean()) / r.std()

    ks = [np.isfinite(row) for row in scores]
    return [float((z(ratings[k]) * z(row[k])).mean()) for k, row in zip(ks, scores)], [int(k.sum()) for k in ks]
