# diagnosis: argsort twice gives equal values different ranks; they share the mean of their ranks
def rank_correlations(ratings, scores):
    rho, used = [], []
    for row in scores:
        k = ~np.isnan(row)
        rho.append(np.corrcoef(ratings.argsort().argsort(), row.argsort().argsort())[0, 1])
        used.append(k.sum())
    return rho, used
