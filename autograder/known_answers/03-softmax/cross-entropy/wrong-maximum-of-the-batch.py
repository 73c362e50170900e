# diagnosis: the largest score of the batch was taken away; each row needs its own
def cross_entropy(Z, labels):
    shifted = Z - Z.max()
    return np.mean(np.log(np.exp(shifted).sum(axis=1)) - shifted[np.arange(len(Z)), labels])
