def two_masks(order, memory):
    order = list(order)
    places = range(len(order))
    content, query = [], []
    for t in places:
        before = order[: order.index(t)]
        query.append([1] * memory + [int(s in before) for s in places])
        content.append([1] * memory + [int(s in before or s == t) for s in places])
    return content, query
