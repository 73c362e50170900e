# diagnosis: this is the order in which nodes are met from the root, turned round; a shared node must wait longer
from collections import deque


def sort_nodes(parents, root):
    met, seen, queue = [], {root}, deque([root])
    while queue:
        node = queue.popleft()
        met.append(node)
        for parent in parents[node]:
            if parent not in seen:
                seen.add(parent)
                queue.append(parent)
    return met[::-1]
