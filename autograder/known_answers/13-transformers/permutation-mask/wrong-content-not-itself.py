# diagnosis: the content stream does not see its own token: it should
def two_masks(order, memory):
    T = len(order)
    rank = np.argsort(order)
    content = rank[:, None] > rank[None, :]
    query = rank[:, None] > rank[None, :]
    ones = np.ones((T, memory), dtype=bool)
    return np.hstack([ones, content]), np.hstack([ones, query])
