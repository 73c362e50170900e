# diagnosis: only the one just before is seen: all that come before in the order are
def two_masks(order, memory):
    T = len(order)
    rank = np.argsort(order)
    content = (rank[:, None] == rank[None, :] + 1) | np.eye(T, dtype=bool)
    query = rank[:, None] == rank[None, :] + 1
    ones = np.ones((T, memory), dtype=bool)
    return np.hstack([ones, content]), np.hstack([ones, query])
