# diagnosis: dE[ids] += … counts a repeated word once: add place by place, or use np.add.at
def pool(E, ids, mask, dX):
    share = mask / np.maximum(mask.sum(axis=1, keepdims=True), 1)
    X = (share[..., None] * E[ids]).sum(axis=1)
    dE = np.zeros(E.shape)
    dE[ids] += share[..., None] * dX[:, None, :]
    return X, dE
