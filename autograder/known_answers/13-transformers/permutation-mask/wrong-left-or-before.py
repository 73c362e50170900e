# diagnosis: to stand further left is not enough: only the order counts
def two_masks(order, memory):
    T = len(order)
    rank = np.argsort(order)
    content = rank[:, None] >= rank[None, :]
    query = rank[:, None] > rank[None, :]
    left = np.tri(T, k=-1, dtype=bool)
    content, query = content | left, query | left
    ones = np.ones((T, memory), dtype=bool)
    return np.hstack([ones, content]), np.hstack([ones, query])
