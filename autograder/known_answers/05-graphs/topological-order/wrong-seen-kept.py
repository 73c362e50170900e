# diagnosis: the same call gives another answer the second time: something is kept between calls
def sort_nodes(parents, root, seen=set()):
    order, stack = [], [(root, False)]
    while stack:
        node, ready = stack.pop()
        if ready:
            order.append(node)
        elif node not in seen:
            seen.add(node)
            stack.append((node, True))
            stack.extend((parent, False) for parent in parents[node])
    return order
