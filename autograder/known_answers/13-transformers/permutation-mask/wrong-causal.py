# diagnosis: this is the plain causal mask: what is before is decided by the order, for rows and columns are places
def two_masks(order, memory):
    T = len(order)
    rank = np.arange(T)
    content = rank[:, None] >= rank[None, :]
    query = rank[:, None] > rank[None, :]
    ones = np.ones((T, memory), dtype=bool)
    return np.hstack([ones, content]), np.hstack([ones, query])
