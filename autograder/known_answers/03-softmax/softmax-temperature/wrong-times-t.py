# diagnosis: multiplied by T; the scores are divided by it
def softmax_at(Z, T):
    scores = T * (Z - Z.max(axis=1, keepdims=True))
    return np.exp(scores) / np.exp(scores).sum(axis=1, keepdims=True)
