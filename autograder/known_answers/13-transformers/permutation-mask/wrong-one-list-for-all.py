# diagnosis: all rows are one and the same list, as it was at last: keep a copy for each place
def two_masks(order, memory):
    T = len(order)
    seen = [True] * memory + [False] * T
    content, query = [None] * T, [None] * T
    for t in order:
        query[t] = seen
        seen[memory + t] = True
        content[t] = seen
    return content, query
