# diagnosis: the places begin after the memory: place s is in column M + s
def two_masks(order, memory):
    T = len(order)
    content = np.zeros((T, memory + T), dtype=bool)
    query = np.zeros((T, memory + T), dtype=bool)
    content[:, :memory] = True
    query[:, :memory] = True
    for i in range(T):
        for j in range(i):
            content[order[i], order[j]] = True
            query[order[i], order[j]] = True
        content[order[i], order[i]] = True
    return content, query
