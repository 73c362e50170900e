# diagnosis: `order` was read as ranks: order[0] is the place whose turn is first, not the turn of place 0
def two_masks(order, memory):
    T = len(order)
    rank = np.asarray(order)
    content = rank[:, None] >= rank[None, :]
    query = rank[:, None] > rank[None, :]
    ones = np.ones((T, memory), dtype=bool)
    return np.hstack([ones, content]), np.hstack([ones, query])
