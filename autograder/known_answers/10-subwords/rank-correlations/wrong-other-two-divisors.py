# diagnosis: the covariance divides by N, the standard deviations by N - 1; take the same in both
def ranks(v):
    v = np.asarray(v)
    return (v[:, None] > v).sum(1) + ((v[:, None] == v).sum(1) + 1) / 2


def rank_correlations(ratings, scores):
    rho, used = [], []
    for row in scores:
        k = ~np.isnan(row)
        x, y = ranks(ratings[k]), ranks(row[k])
        rho.append(((x - x.mean()) * (y - y.mean())).mean() / (x.std(ddof=1) * y.std(ddof=1)))
        used.append(k.sum())
    return rho, used
