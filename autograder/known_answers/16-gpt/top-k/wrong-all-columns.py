# diagnosis: p[:, order] takes columns of all rows: np.take_along_axis takes them row by row
def top_k(P, k):
    order = np.argsort(-P, axis=1, kind="stable")[:, :k]
    kept = np.zeros(P.shape)
    kept[:, order] = P[:, order]
    return kept / kept.sum(axis=1, keepdims=True)
