def two_masks(order, memory):
    T = len(order)
    seen = [1.0] * memory + [0.0] * T
    content, query = np.zeros((T, memory + T)), np.zeros((T, memory + T))
    for t in order:
        query[t] = seen
        seen[memory + t] = 1.0
        content[t] = seen
    return content, query
