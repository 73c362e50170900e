# diagnosis: leave the same pairs out of the ratings, too: both sides of a correlation are as long
def rank_correlations(ratings, scores):
    def ranks(v):
        v = np.asarray(v)
        return (v[:, None] > v).sum(1) + ((v[:, None] == v).sum(1) + 1) / 2

    rho, used = [], []
    for row in scores:
        k = ~np.isnan(row)
        rho.append(np.corrcoef(ranks(ratings), ranks(row[k]))[0, 1])
        used.append(k.sum())
    return rho, used
