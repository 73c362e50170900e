# diagnosis: places and examples do not go together: a row of dX is an example, so reshape it to (B, N, D)
def embedding_gradient(contexts, dX):
    words, place = np.unique(contexts.T, return_inverse=True)
    parts = dX.reshape(contexts.size, -1)
    rows = np.zeros((len(words), parts.shape[1]))
    np.add.at(rows, place.ravel(), parts)
    return words, rows
