# diagnosis: the search stopped after one round; go on until all paths kept have reached a leaf
def beam_search(tree, root, width):
    return sorted(tree.get(root, [(root, 1.0)]), key=lambda x: -x[1])[:width]
