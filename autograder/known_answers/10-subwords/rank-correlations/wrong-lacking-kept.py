# diagnosis: the pairs that a model lacks were kept; keep the others, ~np.isnan(row)
def rank_correlations(ratings, scores):
    def ranks(v):
        v = np.asarray(v); return (v[:,None] > v).sum(1) + ((v[:,None] == v).sum(1)) / 2
    rho, used = [], []
    for row in scores:
        k = np.isnan(row)
        rho.append(np.corrcoef(ranks(ratings[k]), ranks(row[k]))[0, 1]); used.append(k.sum())
    return rho, used
