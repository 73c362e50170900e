# diagnosis: this is the squared error of the probabilities; the loss is −ln of that of the true class
def cross_entropy(Z, labels):
    Y = np.eye(Z.shape[1])[labels]
    return ((softmax(Z) - Y) ** 2).sum(axis=1).mean()
