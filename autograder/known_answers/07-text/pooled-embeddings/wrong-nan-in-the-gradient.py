# diagnosis: the gradient of an empty text became NaN: it reaches no word
def pool(E, ids, mask, dX):
    N = mask.sum(axis=1, keepdims=True)
    X = (mask[..., None] * E[ids]).sum(axis=1) / np.maximum(N, 1)
    dE = np.zeros(E.shape)
    np.add.at(dE, ids, (mask / N)[..., None] * dX[:, None, :])
    return X, dE
