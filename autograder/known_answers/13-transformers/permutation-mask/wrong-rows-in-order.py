# diagnosis: the rows stand in the order of prediction: row t belongs to place t of the text
def two_masks(order, memory):
    T = len(order)
    rank = np.argsort(order)
    content = (rank[:, None] >= rank[None, :])[list(order)]
    query = (rank[:, None] > rank[None, :])[list(order)]
    ones = np.ones((T, memory), dtype=bool)
    return np.hstack([ones, content]), np.hstack([ones, query])
