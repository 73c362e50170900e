# diagnosis: the ids came back; give each token its probability
def nucleus(p, top_p):
    order = np.argsort(-p, kind="stable")
    return order[np.concatenate([[True], np.cumsum(p[order])[:-1] < top_p])]
