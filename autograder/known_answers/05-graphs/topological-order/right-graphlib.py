def sort_nodes(parents, root):
    from graphlib import TopologicalSorter

    need = {}
    todo = [root]
    while todo:
        n = todo.pop()
        if n not in need:
            need[n] = parents[n]
            todo += parents[n]
    return list(TopologicalSorter(need).static_order())
