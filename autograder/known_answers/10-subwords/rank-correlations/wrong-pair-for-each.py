# diagnosis: here are a rho and a count for each model; return all rho first, then all counts
def rank_correlations(ratings, scores):
    def rank(v):
        order = v.argsort(kind="stable")
        r = np.empty(len(v))
        r[order] = np.arange(len(v))
        return r

    out = []
    for row in scores:
        k = ~np.isnan(row)
        out.append((np.corrcoef(rank(ratings[k]), rank(row[k]))[0, 1], k.sum()))
    return out
