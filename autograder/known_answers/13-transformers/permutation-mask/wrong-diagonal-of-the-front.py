# diagnosis: the places begin after the memory: place s is in column M + s
def two_masks(order, memory):
    T = len(order)
    content = np.zeros((T, memory + T), dtype=bool)
    content[:, :memory] = True
    for turn, place in enumerate(order):
        content[place, order[: turn + 1]] = True
    query = content.copy()
    query[range(T), range(T)] = False
    return content, query
