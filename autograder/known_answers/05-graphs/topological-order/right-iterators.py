def sort_nodes(parents, root):
    order, seen = {}, {root}
    stack = [(root, iter(parents[root]))]
    while stack:
        node, rest = stack[-1]
        for parent in rest:
            if parent not in seen:
                seen.add(parent)
                stack.append((parent, iter(parents[parent])))
                break
        else:
            order[node] = None
            stack.pop()
    return list(order)
