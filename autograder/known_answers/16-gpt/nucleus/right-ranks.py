def nucleus(p, top_p):
    ids = np.arange(len(p))
    is_before = (p[None] > p[:, None]) | ((p[None] == p[:, None]) & (ids[None] < ids[:, None]))
    mass_before = np.where(is_before, p, 0).sum(axis=1)
    kept = np.where(mass_before < top_p, p, 0)
    return kept / np.sum(kept)
