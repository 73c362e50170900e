# diagnosis: a share top_p of the tokens stayed; it is their probability that must reach top_p
def nucleus(p, top_p):
    best = np.argsort(-p, kind="stable")[: max(1, int(top_p * len(p)))]
    kept = np.zeros(len(p))
    kept[best] = p[best]
    return kept / kept.sum()
