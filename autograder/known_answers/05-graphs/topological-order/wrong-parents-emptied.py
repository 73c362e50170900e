# diagnosis: an input was changed in place: work on a copy, or write x = x - y instead of x -= y
def sort_nodes(parents, root):
    order, listed, stack = [], set(), [root]
    while stack:
        node = stack[-1]
        if node in listed:
            stack.pop()
        elif parents[node]:
            stack.append(parents[node].pop())
        else:
            listed.add(node)
            order.append(stack.pop())
    return order
