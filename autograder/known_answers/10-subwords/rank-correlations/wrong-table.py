# diagnosis: np.corrcoef gives a table of 2 x 2: the correlation is its entry [0, 1]
def ranks(v):
    v = np.asarray(v)
    return (v[:, None] > v).sum(1) + ((v[:, None] == v).sum(1) + 1) / 2


def rank_correlations(ratings, scores):
    rho, used = [], []
    for row in scores:
        k = ~np.isnan(row)
        rho.append(np.corrcoef(ranks(ratings[k]), ranks(row[k])))
        used.append(k.sum())
    return rho, used
