# diagnosis: a gap was taken for 0; leave it out
def rank_correlations(ratings, scores):
    def ranks(values):
        below = (values[:, None] > values[None, :]).sum(axis=1)
        equal = (values[:, None] == values[None, :]).sum(axis=1)
        return below + (equal + 1) / 2

    rho = [np.corrcoef(ranks(ratings), ranks(np.nan_to_num(row)))[0, 1] for row in scores]
    return np.array(rho), (~np.isnan(scores)).sum(axis=1)
