def sort_nodes(parents, root):
    needed, new = set(), {root}
    while new:
        needed |= new
        new = {p for node in new for p in parents[node]} - needed
    children = {node: [] for node in needed}
    missing = {}
    for node in needed:
        missing[node] = len(set(parents[node]))
        for parent in set(parents[node]):
            children[parent].append(node)
    order = [node for node in needed if missing[node] == 0]
    for node in order:
        for child in children[node]:
            missing[child] -= 1
            if missing[child] == 0:
                order.append(child)
    return tuple(order)
