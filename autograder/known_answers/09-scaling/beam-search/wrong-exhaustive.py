# diagnosis: the width is ignored: this is an exhaustive search
def beam_search(tree, root, width):
    kept = [(root, 1.0)]
    while any(name in tree for name, _ in kept):
        grown = []
        for name, p in kept:
            if name in tree:
                grown += [(child, p * share) for child, share in tree[name]]
            else:
                grown.append((name, p))
        grown.sort(key=lambda path: path[1], reverse=True)
        kept = grown
    return kept
