# diagnosis: a confident mistake costs too little: a probability was clipped, or something was added to it
def cross_entropy(Z, labels):
    P = softmax(Z)
    return -np.log(np.clip(P[np.arange(len(Z)), labels], 1e-12, 1)).mean()
