# diagnosis: only the first word of each context has a gradient; all N places count
def embedding_gradient(contexts, dX):
    D = dX.shape[1] // contexts.shape[1]
    words = np.unique(contexts)
    rows = np.zeros((len(words), D))
    np.add.at(rows, np.searchsorted(words, contexts[:, 0]), dX[:, :D])
    return words, rows
