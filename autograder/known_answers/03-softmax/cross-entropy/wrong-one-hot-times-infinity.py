# diagnosis: a confident mistake became infinite: stay in logarithms, with the largest score taken away
def cross_entropy(Z, labels):
    P = softmax(Z)
    return -(np.eye(Z.shape[1])[labels] * np.log(P)).sum() / len(Z)
