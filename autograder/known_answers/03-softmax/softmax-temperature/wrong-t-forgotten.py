# diagnosis: the temperature T is not used
def softmax_at(Z, T):
    powers = np.exp(Z - Z.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)
