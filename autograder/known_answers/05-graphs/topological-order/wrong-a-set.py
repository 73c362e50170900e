# diagnosis: a list of nodes is asked for
def sort_nodes(parents, root):
    needed, stack = set(), [root]
    while stack:
        node = stack.pop()
        if node not in needed:
            needed.add(node)
            stack.extend(parents[node])
    return needed
