# diagnosis: a gap was taken for 0, and counted; leave it out
def rank_correlations(ratings, scores):
    def ranks(values):
        below = (values[:, None] > values[None, :]).sum(axis=1)
        equal = (values[:, None] == values[None, :]).sum(axis=1)
        return below + (equal + 1) / 2

    scores = np.nan_to_num(scores)
    rho = [np.corrcoef(ranks(ratings), ranks(row))[0, 1] for row in scores]
    return np.array(rho), np.array([len(row) for row in scores])
