# diagnosis: dX is cut at the wrong places: word j has the columns j·D to (j + 1)·D
def embedding_gradient(contexts, dX):
    B, N = contexts.shape
    parts = dX.reshape(B, -1, N).transpose(0, 2, 1)
    words, place = np.unique(contexts, return_inverse=True)
    rows = np.zeros((len(words), parts.shape[2]))
    np.add.at(rows, place.reshape(B, N), parts)
    return words, rows
