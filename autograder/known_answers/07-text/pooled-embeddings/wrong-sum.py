# diagnosis: this is the sum; divide by the number of words N
def pool(E, ids, mask, dX):
    X = np.einsum("bt,btd->bd", mask, E[ids])
    dE = np.zeros(E.shape)
    np.add.at(dE, ids, mask[..., None] * dX[:, None, :])
    return X, dE
