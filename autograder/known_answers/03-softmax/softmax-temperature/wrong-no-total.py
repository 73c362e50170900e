# diagnosis: the exponentials are not divided by their total, row by row
def softmax_at(Z, T):
    scores = Z / T
    return np.exp(scores - scores.max(axis=1, keepdims=True))
