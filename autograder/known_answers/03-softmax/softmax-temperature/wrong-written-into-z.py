# diagnosis: an input was changed in place: work on a copy, or write x = x - y instead of x -= y
def softmax_at(Z, T):
    Z /= T
    Z -= Z.max(axis=1, keepdims=True)
    powers = np.exp(Z)
    return powers / powers.sum(axis=1, keepdims=True)
