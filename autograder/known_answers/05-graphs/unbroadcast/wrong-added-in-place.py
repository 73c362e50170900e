# diagnosis: an input was changed in place: work on a copy, or write x = x - y instead of x -= y
def unbroadcast(G, shape):
    while G.ndim > len(shape):
        total = G[:1]
        for copy in G[1:]:
            total[0] += copy
        G = total.reshape(G.shape[1:])
    for axis, size in enumerate(shape):
        if size == 1:
            G = G.sum(axis=axis, keepdims=True)
    return G
