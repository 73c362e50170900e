def beam_search(tree, root, width):
    kept, is_open = [(0.0, root)], True
    while is_open:
        grown, is_open = [], False
        for log_p, name in kept:
            steps = tree.get(name)
            grown += [(log_p, name)] if steps is None else [(log_p + np.log(p), child) for child, p in steps]
        kept = heapq.nlargest(width, grown, key=lambda path: path[0])
        is_open = any(name in tree for _, name in kept)
    return [(name, np.exp(log_p)) for log_p, name in kept]
