# diagnosis: the two masks are swapped: return content, query
def two_masks(order, memory):
    T = len(order)
    rank = np.argsort(order)
    content = rank[:, None] >= rank[None, :]
    query = rank[:, None] > rank[None, :]
    ones = np.ones((T, memory), dtype=bool)
    return np.hstack([ones, query]), np.hstack([ones, content])
