# diagnosis: all that stayed got the same share: divide them by their sum
def top_k(P, k):
    order = np.argsort(-P, axis=1, kind="stable")
    kept = np.zeros(P.shape)
    for b in range(len(P)):
        kept[b, order[b, :k]] = 1
    return kept / kept.sum()
