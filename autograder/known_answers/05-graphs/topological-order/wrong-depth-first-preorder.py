# diagnosis: this is the order in which nodes are met from the root, turned round; a shared node must wait longer
def sort_nodes(parents, root):
    met, seen, stack = [], set(), [root]
    while stack:
        node = stack.pop()
        if node in seen:
            continue
        seen.add(node)
        met.append(node)
        stack.extend(parents[node])
    return met[::-1]
