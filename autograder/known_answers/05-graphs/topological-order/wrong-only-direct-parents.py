# diagnosis: some nodes that the root depends on are missing
def sort_nodes(parents, root):
    return [*dict.fromkeys(parents[root]), root]
