# diagnosis: an index lies beyond the table: word numbers may be large; search the place of each among the words
def embedding_gradient(contexts, dX):
    D = dX.shape[1] // contexts.shape[1]
    words = np.unique(contexts)
    rows = np.zeros((len(words), D))
    np.add.at(rows, contexts, dX.reshape(*contexts.shape, D))
    return words, rows
