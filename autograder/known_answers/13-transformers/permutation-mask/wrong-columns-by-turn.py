# diagnosis: the columns stand in the order of prediction: after the memory, column s belongs to place s of the text
def two_masks(order, memory):
    T = len(order)
    content = np.zeros((T, memory + T), dtype=bool)
    query = np.zeros((T, memory + T), dtype=bool)
    content[:, :memory] = True
    query[:, :memory] = True
    for i in range(T):
        for j in range(i):
            content[order[i], memory + j] = True
            query[order[i], memory + j] = True
        content[order[i], memory + i] = True
    return content, query
