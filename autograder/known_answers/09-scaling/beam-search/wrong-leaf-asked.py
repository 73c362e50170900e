# diagnosis: a leaf was asked for its children: a name that is not in tree is a leaf, and stays as it is
def beam_search(tree, root, width):
    kept = [(root, 1.0)]
    while any(n in tree for n, _ in kept):
        kept = sorted([(c, p * s) for n, p in kept for c, s in tree[n]], key=lambda x: -x[1])[:width]
    return kept
