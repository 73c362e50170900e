# diagnosis: the columns stand in the order of prediction: after the memory, column s belongs to place s of the text
def two_masks(order, memory):
    T = len(order)
    rank = np.argsort(order)
    content = (rank[:, None] >= rank[None, :])[:, list(order)]
    query = (rank[:, None] > rank[None, :])[:, list(order)]
    ones = np.ones((T, memory), dtype=bool)
    return np.hstack([ones, content]), np.hstack([ones, query])
