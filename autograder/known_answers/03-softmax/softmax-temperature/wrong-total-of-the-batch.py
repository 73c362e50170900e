# diagnosis: divided by the total of the whole batch; each row has a total of its own
def softmax_at(Z, T):
    scores = Z / T
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    return powers / powers.sum()
