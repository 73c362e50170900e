# diagnosis: the powers of the probabilities do not sum to 1 again; let T divide the scores
def softmax_at(Z, T):
    powers = np.exp(Z - Z.max(axis=1, keepdims=True))
    return (powers / powers.sum(axis=1, keepdims=True)) ** (1 / T)
