# diagnosis: T divides the probabilities here; it divides the scores
def softmax_at(Z, T):
    powers = np.exp(Z - Z.max(axis=1, keepdims=True))
    P = powers / powers.sum(axis=1, keepdims=True)
    return P / T
