# diagnosis: the rows stand in the order of prediction: row t belongs to place t of the text
def two_masks(order, memory):
    T = len(order)
    content = np.zeros((T, memory + T), dtype=bool)
    query = np.zeros((T, memory + T), dtype=bool)
    content[:, :memory] = True
    query[:, :memory] = True
    for i in range(T):
        for j in range(i):
            content[i, memory + order[j]] = True
            query[i, memory + order[j]] = True
        content[i, memory + order[i]] = True
    return content, query
