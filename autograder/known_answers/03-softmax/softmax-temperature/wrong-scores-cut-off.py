# diagnosis: scores cut off at ±500 lose their differences; take the largest score of each row away instead
def softmax_at(Z, T):
    powers = np.exp(np.clip(Z / T, -500, 500))
    return powers / powers.sum(axis=1, keepdims=True)
