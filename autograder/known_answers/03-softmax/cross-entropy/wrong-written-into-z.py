# diagnosis: an input was changed in place: work on a copy, or write x = x - y instead of x -= y
def cross_entropy(Z, labels):
    Z -= Z.max(axis=1, keepdims=True)
    return np.mean(np.log(np.exp(Z).sum(axis=1)) - Z[np.arange(len(Z)), labels])
