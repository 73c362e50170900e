# diagnosis: only rho came back; return rho, used
def rank_correlations(ratings, scores):
    def ranks(v):
        v = np.asarray(v); return (v[:,None] > v).sum(1) + ((v[:,None] == v).sum(1) + 1) / 2
    rho = []
    for row in scores:
        k = ~np.isnan(row)
        rho.append(np.corrcoef(ranks(ratings[k]), ranks(row[k]))[0, 1])
    return rho
