# diagnosis: a mask of numbers to add to the scores; True and False are asked for
def two_masks(order, memory):
    T = len(order)
    rank = np.argsort(order)
    content = rank[:, None] >= rank[None, :]
    query = rank[:, None] > rank[None, :]
    ones = np.ones((T, memory), dtype=bool)
    return [np.where(np.hstack([ones, part]), 0, -np.inf) for part in (content, query)]
