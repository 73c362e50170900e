# diagnosis: this is Kendall's tau; Spearman's correlates the ranks
def rank_correlations(ratings, scores):
    rho, used = [], []
    for row in scores:
        k = ~np.isnan(row)
        x, y = ratings[k], row[k]
        a, b = np.sign(x[:, None] - x), np.sign(y[:, None] - y)
        rho.append((a * b).sum() / np.sqrt((a**2).sum() * (b**2).sum()))
        used.append(k.sum())
    return rho, used
