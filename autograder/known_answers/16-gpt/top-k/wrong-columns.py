# diagnosis: the k best of each column stayed; a text is a row
def top_k(P, k):
    order = np.argsort(-P, axis=0, kind="stable")[:k]
    kept = np.zeros(P.shape)
    np.put_along_axis(kept, order, np.take_along_axis(P, order, axis=0), axis=0)
    return kept / kept.sum(axis=1, keepdims=True)
