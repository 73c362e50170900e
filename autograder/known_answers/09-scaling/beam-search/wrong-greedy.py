# diagnosis: only the best child of each path was kept: this is greedy search
def beam_search(tree, root, width):
    kept = [(root, 1.0)]
    while any(name in tree for name, _ in kept):
        grown = []
        for name, p in kept:
            if name in tree:
                grown += [(child, p * share) for child, share in [max(tree[name], key=lambda step: step[1])]]
            else:
                grown.append((name, p))
        grown.sort(key=lambda path: path[1], reverse=True)
        kept = grown[:width]
    return kept
