# diagnosis: the search stopped when the best path had reached a leaf; it ends when all paths kept have
def beam_search(tree, root, width):
    kept = [(root, 1.0)]
    while kept[0][0] in tree:
        g = []
        for n, p in kept:
            g += [(c, p * s) for c, s in tree[n]] if n in tree else [(n, p)]
        kept = sorted(g, key=lambda x: -x[1])[:width]
    return kept
