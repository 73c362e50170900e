# diagnosis: places and examples do not go together: a row of dX is an example, so reshape it to (B, N, D)
def embedding_gradient(contexts, dX):
    B, N = contexts.shape
    parts = dX.reshape(N, B, -1)
    words, place = np.unique(contexts.T, return_inverse=True)
    rows = np.zeros((len(words), parts.shape[2]))
    np.add.at(rows, place.reshape(N, B), parts)
    return words, rows
