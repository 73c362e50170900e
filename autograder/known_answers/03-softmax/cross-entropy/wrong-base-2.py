# diagnosis: the logarithm is to base 2; take the natural one
def cross_entropy(Z, labels):
    shifted = Z - Z.max(axis=1, keepdims=True)
    log_sum = np.log2(np.exp(shifted).sum(axis=1))
    return np.mean(log_sum - shifted[np.arange(len(Z)), labels] / np.log(2))
