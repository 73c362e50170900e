# diagnosis: NaN or infinity: divide by T, then take from each row its own largest score
def softmax_at(Z, T):
    powers = np.exp(Z / T - Z.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)
