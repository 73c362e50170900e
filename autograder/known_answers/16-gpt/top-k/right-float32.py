def top_k(P, k):
    order = np.argsort(-P, axis=1, kind="stable")
    ranks = np.argsort(order, axis=1)
    kept = (P * (ranks < k)).astype(np.float32)
    return kept / kept.sum(1, keepdims=True)
