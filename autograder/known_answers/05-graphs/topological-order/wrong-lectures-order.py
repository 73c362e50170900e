# diagnosis: nodes here are names or numbers: their parents are parents[node]
def sort_nodes(parents, root):
    return topological_order(root)
