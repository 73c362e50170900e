# diagnosis: a gap counts for its own model only; here a pair that one model lacks was left out for all
def rank_correlations(ratings, scores):
    def ranks(values):
        below = (values[:, None] > values[None, :]).sum(axis=1)
        equal = (values[:, None] == values[None, :]).sum(axis=1)
        return below + (equal + 1) / 2

    known = ~np.isnan(scores).any(axis=0)
    rho = [np.corrcoef(ranks(ratings[known]), ranks(row[known]))[0, 1] for row in scores]
    return np.array(rho), np.full(len(scores), known.sum())
