# diagnosis: only the best stayed: more are taken until the sum suffices
def nucleus(p, top_p):
    kept = np.zeros(len(p))
    kept[np.argmax(p)] = 1
    return kept
