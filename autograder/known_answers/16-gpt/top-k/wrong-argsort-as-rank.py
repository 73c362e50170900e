# diagnosis: argsort says which token is first, which second; the rank of each token is the argsort of that
def top_k(P, k):
    kept = np.where(np.argsort(-P, axis=1, kind="stable") < k, P, 0)
    return kept / kept.sum(axis=1, keepdims=True)
