# diagnosis: memory is seen only up to the same place: every place sees all of it
def two_masks(order, memory):
    T = len(order)
    rank = np.argsort(order)
    content = rank[:, None] >= rank[None, :]
    query = rank[:, None] > rank[None, :]
    ones = np.tri(T, memory, dtype=bool)
    return np.hstack([ones, content]), np.hstack([ones, query])
