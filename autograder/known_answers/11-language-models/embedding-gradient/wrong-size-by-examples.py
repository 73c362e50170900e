# diagnosis: the shapes do not fit: a row of dX has N pieces of D numbers, one for each word
def embedding_gradient(contexts, dX):
    D = dX.shape[1] // contexts.shape[0]
    words, place = np.unique(contexts, return_inverse=True)
    rows = np.zeros((len(words), D))
    np.add.at(rows, place.ravel(), dX.reshape(-1, D))
    return words, rows
