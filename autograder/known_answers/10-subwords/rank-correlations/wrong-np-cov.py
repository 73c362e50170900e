# diagnosis: this is the covariance of the ranks, from N - 1; divide it by both standard deviations
def ranks(v):
    v = np.asarray(v)
    return (v[:, None] > v).sum(1) + ((v[:, None] == v).sum(1) + 1) / 2


def rank_correlations(ratings, scores):
    rho, used = [], []
    for row in scores:
        k = ~np.isnan(row)
        x, y = ranks(ratings[k]), ranks(row[k])
        rho.append(np.cov(x, y)[0, 1])
        used.append(k.sum())
    return rho, used
