# diagnosis: a node is listed that the root does not depend on: start from the root
def sort_nodes(parents, root):
    order, seen = [], set()
    for start in parents:
        stack = [(start, False)]
        while stack:
            node, ready = stack.pop()
            if ready:
                order.append(node)
            elif node not in seen:
                seen.add(node)
                stack.append((node, True))
                stack.extend((parent, False) for parent in parents[node])
    return order
