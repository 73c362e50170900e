# diagnosis: one argsort gives places, not ranks
def rank_correlations(ratings, scores):
    def ranks(values):
        return np.argsort(values, kind="stable")

    rho, used = [], []
    for row in scores:
        known = ~np.isnan(row)
        rho.append(np.corrcoef(ranks(ratings[known]), ranks(row[known]))[0, 1])
        used.append(known.sum())
    return np.array(rho), np.array(used)
