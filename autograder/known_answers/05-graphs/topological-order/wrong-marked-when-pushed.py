# diagnosis: a node comes before one of its parents: before you list it, list all of them
def sort_nodes(parents, root):
    order, seen, stack = [], {root}, [(root, False)]
    while stack:
        node, ready = stack.pop()
        if ready:
            order.append(node)
            continue
        stack.append((node, True))
        for parent in parents[node]:
            if parent not in seen:
                seen.add(parent)
                stack.append((parent, False))
    return order
