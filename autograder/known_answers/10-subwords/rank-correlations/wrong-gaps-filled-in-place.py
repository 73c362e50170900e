# diagnosis: an input was changed in place: work on a copy, or write x = x - y instead of x -= y
def rank_correlations(ratings, scores):
    def ranks(v):
        v = np.asarray(v)
        return (v[:, None] > v).sum(1) + ((v[:, None] == v).sum(1) + 1) / 2

    rho, used = [], []
    for row in scores:
        k = ~np.isnan(row)
        row[np.isnan(row)] = 0
        rho.append(np.corrcoef(ranks(ratings), ranks(row))[0, 1])
        used.append(k.sum())
    return rho, used
