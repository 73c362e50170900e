# diagnosis: ranks were taken before the gaps were left out; leave them out first
def rank_correlations(ratings, scores):
    def ranks(values):
        below = (values[:, None] > values[None, :]).sum(axis=1)
        equal = (values[:, None] == values[None, :]).sum(axis=1)
        return below + (equal + 1) / 2

    rho, used, ranked = [], [], ranks(ratings)
    for row in scores:
        known = ~np.isnan(row)
        rho.append(np.corrcoef(ranked[known], ranks(row[known]))[0, 1])
        used.append(known.sum())
    return np.array(rho), np.array(used)
