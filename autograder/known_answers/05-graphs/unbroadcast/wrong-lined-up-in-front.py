# diagnosis: reshape cannot shrink an array: add up along axes first, lined up at the last ones
def unbroadcast(G, shape):
    axes = tuple(i for i, (a, b) in enumerate(zip(G.shape, shape)) if a != b)
    return G.sum(axis=axes, keepdims=True).reshape(shape)
