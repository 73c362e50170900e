def beam_search(tree, root, width):
    names, p = [root], np.ones(1)
    while set(names) & set(tree):
        steps = [(child, q * share) for name, q in zip(names, p) for child, share in tree.get(name, [(name, 1.0)])]
        scores = np.array([score for _, score in steps])
        order = np.argsort(-scores, kind="stable")[:width]
        names, p = [steps[i][0] for i in order], scores[order]
    return list(zip(names, p))
