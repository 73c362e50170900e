# diagnosis: Python's recursion ends at about a thousand: keep a stack of your own
def sort_nodes(parents, root):
    order, seen = [], set()

    def build(node):
        if node not in seen:
            seen.add(node)
            for parent in parents[node]:
                build(parent)
            order.append(node)

    build(root)
    return order
