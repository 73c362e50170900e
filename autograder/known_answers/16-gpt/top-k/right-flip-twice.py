def top_k(P, k):
    V = P.shape[1]
    order = V - 1 - np.argsort(P[:, ::-1], axis=1, kind="stable")[:, ::-1]
    kept = np.zeros((len(P), V))
    for b in range(len(P)):
        kept[b, order[b, :k]] = P[b, order[b, :k]]
        kept[b] /= kept[b].sum()
    return kept
