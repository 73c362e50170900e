# diagnosis: of equally good tokens those with the lower ids stay; argsort keeps their order with kind='stable' only
def top_k(P, k):
    kept = P.copy()
    for b in range(len(P)):
        kept[b, np.argsort(P[b], kind="stable")[:-k]] = 0
    return kept / kept.sum(axis=1, keepdims=True)
