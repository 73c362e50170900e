# diagnosis: the sign is turned: this is the step, not the gradient
def embedding_gradient(contexts, dX):
    D = dX.shape[1] // contexts.shape[1]
    words, place = np.unique(contexts, return_inverse=True)
    rows = np.zeros((len(words), D))
    np.subtract.at(rows, place.ravel(), dX.reshape(-1, D))
    return words, rows
