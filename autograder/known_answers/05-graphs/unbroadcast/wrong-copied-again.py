# diagnosis: the copies are added up and copied again; the result has the shape of the array before
def unbroadcast(G, shape):
    total = G.sum(axis=tuple(range(G.ndim - len(shape))))
    total = total.sum(axis=tuple(axis for axis, size in enumerate(shape) if size == 1), keepdims=True)
    return np.zeros_like(G) + total
