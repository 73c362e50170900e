# diagnosis: the formula with the squared differences is only right without ties; correlate the ranks
def rank_correlations(ratings, scores):
    def ranks(values):
        below = (values[:, None] > values[None, :]).sum(axis=1)
        equal = (values[:, None] == values[None, :]).sum(axis=1)
        return below + (equal + 1) / 2

    rho, used = [], []
    for row in scores:
        known = ~np.isnan(row)
        d, n = ranks(ratings[known]) - ranks(row[known]), known.sum()
        rho.append(1 - 6 * (d**2).sum() / (n * (n**2 - 1)))
        used.append(n)
    return np.array(rho), np.array(used)
