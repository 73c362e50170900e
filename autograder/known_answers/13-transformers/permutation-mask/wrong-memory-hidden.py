# diagnosis: memory cannot be seen: its columns are True in every row
def two_masks(order, memory):
    T = len(order)
    rank = np.argsort(order)
    content = rank[:, None] >= rank[None, :]
    query = rank[:, None] > rank[None, :]
    ones = np.zeros((T, memory), dtype=bool)
    return np.hstack([ones, content]), np.hstack([ones, query])
