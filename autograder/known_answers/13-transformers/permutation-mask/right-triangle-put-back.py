def two_masks(order, memory):
    T = len(order)
    content = np.zeros((T, memory + T), dtype=bool)
    content[:, :memory] = 1
    content[:, memory:][np.ix_(order, order)] = np.tri(T)
    query = content.copy()
    query[np.arange(T), memory + np.arange(T)] = 0
    return content, query
