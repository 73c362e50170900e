# diagnosis: each token by itself was compared with top_p; it is the sum, from the best on, that must reach it
def nucleus(p, top_p):
    kept = np.where(p >= top_p, p, 0)
    return kept / kept.sum()
