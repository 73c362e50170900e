# diagnosis: a node comes before one of its parents: before you list it, list all of them
def sort_nodes(parents, root):
    needed, stack = set(), [root]
    while stack:
        node = stack.pop()
        if node not in needed:
            needed.add(node)
            stack.extend(parents[node])
    return [node for node in parents if node in needed]
