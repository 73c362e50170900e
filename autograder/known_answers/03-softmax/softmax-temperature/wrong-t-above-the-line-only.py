# diagnosis: T divides the scores in the total as well, not only above the line
def softmax_at(Z, T):
    shifted = Z - Z.max(axis=1, keepdims=True)
    return np.exp(shifted / T) / np.exp(shifted).sum(axis=1, keepdims=True)
