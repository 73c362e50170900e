# diagnosis: the probability is that of the last turn; multiply along the path
def beam_search(tree, root, width):
    kept = [(root, 1.0)]
    while any(name in tree for name, _ in kept):
        grown = []
        for name, p in kept:
            if name in tree:
                grown += [(child, share) for child, share in tree[name]]
            else:
                grown.append((name, p))
        grown.sort(key=lambda path: path[1], reverse=True)
        kept = grown[:width]
    return kept
