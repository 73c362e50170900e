# diagnosis: a node comes before one of its parents: before you list it, list all of them
def sort_nodes(parents, root):
    depth = {root: 0}
    q = [root]
    while q:
        n = q.pop(0)
        for p in parents[n]:
            if p not in depth:
                depth[p] = depth[n] + 1
                q.append(p)
    return sorted(depth, key=lambda n: -depth[n])
