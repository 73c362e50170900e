# diagnosis: memory has rows of its own: it is looked at, but does not look
def two_masks(order, memory):
    T = len(order)
    rank = np.argsort(order)
    content = rank[:, None] >= rank[None, :]
    query = rank[:, None] > rank[None, :]
    ones = np.ones((T, memory), dtype=bool)
    return [np.vstack([np.ones((memory, memory + T), dtype=bool), np.hstack([ones, part])]) for part in (content, query)]
