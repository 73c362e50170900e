# diagnosis: cut to integers: an array made with zeros_like(E) is as integer as E
def pool(E, ids, mask, dX):
    N = np.maximum(mask.sum(axis=1, keepdims=True), 1)
    X = (mask[..., None] * E[ids]).sum(axis=1) / N
    dE = np.zeros_like(E)
    for w in range(len(E)):
        dE[w] = ((ids == w) * mask / N).sum(axis=1) @ dX
    return X, dE
