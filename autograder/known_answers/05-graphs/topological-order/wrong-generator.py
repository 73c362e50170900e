# diagnosis: a generator came back; return a list
def sort_nodes(parents, root):
    order, seen, stack = [], set(), [root]
    while stack:
        node = stack.pop()
        if node is None:
            yield stack.pop()
        elif node not in seen:
            seen.add(node)
            stack += [node, None, *parents[node]]
