# diagnosis: subtract the mean rank first; this is the cosine of the ranks
def ranks(v):
    v = np.asarray(v)
    return (v[:, None] > v).sum(1) + ((v[:, None] == v).sum(1) + 1) / 2


def rank_correlations(ratings, scores):
    rho, used = [], []
    for row in scores:
        k = ~np.isnan(row)
        x, y = ranks(ratings[k]), ranks(row[k])
        rho.append(x @ y / np.linalg.norm(x) / np.linalg.norm(y))
        used.append(k.sum())
    return rho, used
