from collections import Counter


def sort_nodes(parents, root):
    needed, waiting = {root}, [root]
    while waiting:
        for parent in parents[waiting.pop()]:
            if parent not in needed:
                needed.add(parent)
                waiting.append(parent)
    users = Counter(parent for node in needed for parent in parents[node])
    free, back = [root], []
    while free:
        node = free.pop()
        back.append(node)
        for parent in parents[node]:
            users[parent] -= 1
            if not users[parent]:
                free.append(parent)
    return back[::-1]
