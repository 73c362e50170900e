# diagnosis: memory is missing: there are M columns in front
def two_masks(order, memory):
    T = len(order)
    rank = np.argsort(order)
    content = rank[:, None] >= rank[None, :]
    query = rank[:, None] > rank[None, :]
    ones = np.ones((T, memory), dtype=bool)
    return content, query
