# diagnosis: an array of integers, as zeros_like(ratings) makes, cuts a rank like 2.5 to 2: use np.zeros
def ranks(v):
    out = np.zeros_like(v)
    for i, x in enumerate(v):
        out[i] = (v < x).sum() + ((v == x).sum() + 1) / 2
    return out


def rank_correlations(ratings, scores):
    rho, used = [], []
    for row in scores:
        k = ~np.isnan(row)
        rho.append(np.corrcoef(ranks(ratings[k]), ranks(row[k]))[0, 1])
        used.append(k.sum())
    return rho, used
