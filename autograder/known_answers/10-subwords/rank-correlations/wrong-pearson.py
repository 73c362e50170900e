# diagnosis: this is Pearson's correlation of the values; correlate their ranks
def rank_correlations(ratings, scores):
    def ranks(values):
        return values

    rho, used = [], []
    for row in scores:
        known = ~np.isnan(row)
        rho.append(np.corrcoef(ranks(ratings[known]), ranks(row[known]))[0, 1])
        used.append(known.sum())
    return np.array(rho), np.array(used)
