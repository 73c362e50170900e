# diagnosis: used counts all pairs; count those that are left
def rank_correlations(ratings, scores):
    def ranks(values):
        below = (values[:, None] > values[None, :]).sum(axis=1)
        equal = (values[:, None] == values[None, :]).sum(axis=1)
        return below + (equal + 1) / 2

    rho, used = [], []
    for row in scores:
        known = ~np.isnan(row)
        rho.append(np.corrcoef(ranks(ratings[known]), ranks(row[known]))[0, 1])
        used.append(len(row))
    return np.array(rho), np.array(used)
