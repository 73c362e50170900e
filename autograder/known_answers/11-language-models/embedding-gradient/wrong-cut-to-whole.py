# diagnosis: cut to whole numbers: an array of whole numbers holds no fractions
def embedding_gradient(contexts, dX):
    D = dX.shape[1] // contexts.shape[1]
    words = np.unique(contexts)
    rows = np.zeros((len(words), D), dtype=int)
    for m, w in enumerate(words):
        rows[m] = dX.reshape(-1, D)[contexts.ravel() == w].sum(axis=0)
    return words, rows
