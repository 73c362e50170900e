# diagnosis: the places are in the reverse order: the first word has the first D columns
def embedding_gradient(contexts, dX):
    B, N = contexts.shape
    parts = dX.reshape(B, N, -1)[:, ::-1]
    words, place = np.unique(contexts, return_inverse=True)
    rows = np.zeros((len(words), parts.shape[2]))
    np.add.at(rows, place.reshape(B, N), parts)
    return words, rows
