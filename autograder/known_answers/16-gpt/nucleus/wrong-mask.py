# diagnosis: it says who stays; give each token its probability
def nucleus(p, top_p):
    order = np.argsort(-p, kind="stable")
    stays = np.zeros(len(p), dtype=bool)
    stays[order[np.concatenate([[True], np.cumsum(p[order])[:-1] < top_p])]] = True
    return stays
