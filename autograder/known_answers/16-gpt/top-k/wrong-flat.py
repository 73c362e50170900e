# diagnosis: the k best of the whole table stayed; each row has its own
def top_k(P, k):
    order = np.argsort(-P, kind="stable", axis=None)[:k]
    kept = np.zeros(P.size)
    kept[order] = P.ravel()[order]
    return kept.reshape(P.shape) / kept.sum()
