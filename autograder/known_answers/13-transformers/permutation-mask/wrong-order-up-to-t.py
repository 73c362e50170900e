# diagnosis: a place is not seen that may be
def two_masks(order, memory):
    T = len(order)
    query = [[True] * memory + [s in list(order)[:t] for s in range(T)] for t in range(T)]
    content = [[True] * memory + [s in list(order)[:t] or s == t for s in range(T)] for t in range(T)]
    return content, query
