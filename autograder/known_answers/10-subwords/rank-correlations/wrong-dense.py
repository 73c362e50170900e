# diagnosis: equal values got one rank, and the next value the following one; they share the mean of all their ranks
def rank_correlations(ratings, scores):
    def ranks(values):
        return np.unique(values, return_inverse=True)[1] + 1

    rho, used = [], []
    for row in scores:
        known = ~np.isnan(row)
        rho.append(np.corrcoef(ranks(ratings[known]), ranks(row[known]))[0, 1])
        used.append(known.sum())
    return np.array(rho), np.array(used)
