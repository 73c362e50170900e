# diagnosis: the covariance divides by N - 1, the standard deviations by N; take the same in both
def ranks(v):
    v = np.asarray(v)
    return (v[:, None] > v).sum(1) + ((v[:, None] == v).sum(1) + 1) / 2


def rank_correlations(ratings, scores):
    rho, used = [], []
    for row in scores:
        k = ~np.isnan(row)
        x, y = ranks(ratings[k]), ranks(row[k])
        rho.append(np.cov(x, y)[0, 1] / (x.std() * y.std()))
        used.append(k.sum())
    return rho, used
