# diagnosis: the covariance was divided by all pairs; divide by those that are left
def rank_correlations(ratings, scores):
    def ranks(v):
        v = np.asarray(v); return (v[:,None] > v).sum(1) + ((v[:,None] == v).sum(1) + 1) / 2
    rho, used = [], []
    for row in scores:
        k = ~np.isnan(row)
        x, y = ranks(ratings[k]), ranks(row[k])
        rho.append(((x-x.mean())*(y-y.mean())).sum()/len(ratings)/(x.std()*y.std())); used.append(k.sum())
    return rho, used
