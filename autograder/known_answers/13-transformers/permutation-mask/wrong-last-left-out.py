# diagnosis: the last row is missing: was the last of the order left out?
def two_masks(order, memory):
    T = len(order)
    content = np.zeros((T, memory + T), dtype=bool)
    query = np.zeros((T, memory + T), dtype=bool)
    content[:, :memory] = True
    query[:, :memory] = True
    for i in range(T - 1):
        for j in range(i):
            content[order[i], memory + order[j]] = True
            query[order[i], memory + order[j]] = True
        content[order[i], memory + order[i]] = True
    return content, query
