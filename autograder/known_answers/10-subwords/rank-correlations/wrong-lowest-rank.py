# diagnosis: equal values got the lowest of their ranks; they share the mean
def rank_correlations(ratings, scores):
    def ranks(values):
        return (values[:, None] > values[None, :]).sum(axis=1) + 1

    rho, used = [], []
    for row in scores:
        known = ~np.isnan(row)
        rho.append(np.corrcoef(ranks(ratings[known]), ranks(row[known]))[0, 1])
        used.append(known.sum())
    return np.array(rho), np.array(used)
