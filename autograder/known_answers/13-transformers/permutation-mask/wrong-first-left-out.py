# diagnosis: the very first of the order is not seen: order[:i] begins with order[0]
def two_masks(order, memory):
    T = len(order)
    content = np.zeros((T, memory + T), dtype=bool)
    query = np.zeros((T, memory + T), dtype=bool)
    content[:, :memory] = True
    query[:, :memory] = True
    for i in range(T):
        for j in range(1, i):
            content[order[i], memory + order[j]] = True
            query[order[i], memory + order[j]] = True
        content[order[i], memory + order[i]] = True
    return content, query
