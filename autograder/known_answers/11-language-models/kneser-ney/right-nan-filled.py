def kneser_ney(counts, discount):
    met = (counts > 0).astype(float)
    lower = met.mean(axis=0) / met.mean(axis=0).sum()
    with np.errstate(divide="ignore", invalid="ignore"):
        total = counts.sum(axis=1)[:, None]
        P = (counts - discount * met) / total + discount * met.sum(axis=1)[:, None] / total * lower[None, :]
    return np.where(np.isnan(P), lower, P)
