# diagnosis: they stand in order of size; each token keeps its own place
def nucleus(p, top_p):
    falling = -np.sort(-p)
    needed = np.concatenate([[True], np.cumsum(falling)[:-1] < top_p])
    kept = np.where(needed, falling, 0)
    return kept / kept.sum()
