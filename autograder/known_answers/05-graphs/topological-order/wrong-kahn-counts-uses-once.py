# diagnosis: a node that stands twice in a list of parents is missing: count both uses, or neither twice
def sort_nodes(parents, root):
    needed, waiting = {root}, [root]
    while waiting:
        for parent in parents[waiting.pop()]:
            if parent not in needed:
                needed.add(parent)
                waiting.append(parent)
    users = dict.fromkeys(needed, 0)
    for node in needed:
        for parent in parents[node]:
            users[parent] += 1
    free, back = [root], []
    while free:
        node = free.pop()
        back.append(node)
        for parent in set(parents[node]):
            users[parent] -= 1
            if users[parent] == 0:
                free.append(parent)
    return back[::-1]
