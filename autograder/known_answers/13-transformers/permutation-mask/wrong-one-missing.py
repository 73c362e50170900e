# diagnosis: the one just before is missing: range ends before its end, as a slice does
def two_masks(order, memory):
    T = len(order)
    content = np.zeros((T, memory + T), dtype=bool)
    query = np.zeros((T, memory + T), dtype=bool)
    content[:, :memory] = True
    query[:, :memory] = True
    for i in range(T):
        for j in range(i - 1):
            content[order[i], memory + order[j]] = True
            query[order[i], memory + order[j]] = True
        content[order[i], memory + order[i]] = True
    return content, query
