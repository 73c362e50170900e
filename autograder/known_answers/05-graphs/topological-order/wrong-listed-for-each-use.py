# diagnosis: a node is listed more than once
def sort_nodes(parents, root):
    order, stack = [], [(root, False)]
    while stack:
        node, ready = stack.pop()
        if ready:
            order.append(node)
        else:
            stack.append((node, True))
            stack.extend((parent, False) for parent in parents[node])
    return order
