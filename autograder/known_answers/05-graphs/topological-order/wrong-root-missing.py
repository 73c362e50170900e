# diagnosis: the root itself is missing; it comes last
def sort_nodes(parents, root):
    order, seen, stack = [], {root}, [(parent, False) for parent in parents[root]]
    while stack:
        node, ready = stack.pop()
        if ready:
            order.append(node)
        elif node not in seen:
            seen.add(node)
            stack.append((node, True))
            stack.extend((parent, False) for parent in parents[node])
    return order
