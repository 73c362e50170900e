# diagnosis: a small number was added to the sum, which bends the shares: the sum is never 0
def top_k(P, k):
    order = np.argsort(-P, axis=1, kind="stable")
    kept = np.zeros(P.shape)
    np.put_along_axis(kept, order[:, :k], np.take_along_axis(P, order[:, :k], 1), 1)
    return kept / (kept.sum(axis=1, keepdims=True) + 1e-6)
