# diagnosis: memory stands at the right: its columns come first
def two_masks(order, memory):
    T = len(order)
    rank = np.argsort(order)
    content = rank[:, None] >= rank[None, :]
    query = rank[:, None] > rank[None, :]
    ones = np.ones((T, memory), dtype=bool)
    return np.hstack([content, ones]), np.hstack([query, ones])
