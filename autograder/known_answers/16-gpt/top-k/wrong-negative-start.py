# diagnosis: k may be larger than V: then nothing is cut
def top_k(P, k):
    V = P.shape[1]
    order = np.argsort(-P, axis=1, kind="stable")[:, ::-1]
    best = order[:, V - k :]
    kept = np.zeros(P.shape)
    np.put_along_axis(kept, best, np.take_along_axis(P, best, axis=1), axis=1)
    return kept / kept.sum(axis=1, keepdims=True)
