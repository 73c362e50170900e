# diagnosis: this is the covariance of the ranks; divide it by both standard deviations
def ranks(v):
    v = np.asarray(v)
    return (v[:, None] > v).sum(1) + ((v[:, None] == v).sum(1) + 1) / 2


def rank_correlations(ratings, scores):
    rho, used = [], []
    for row in scores:
        k = ~np.isnan(row)
        x, y = ranks(ratings[k]), ranks(row[k])
        rho.append(((x - x.mean()) * (y - y.mean())).mean())
        used.append(k.sum())
    return rho, used
