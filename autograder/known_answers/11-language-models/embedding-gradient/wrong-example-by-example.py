# diagnosis: a word that stands twice in one example was taken once: += with indices adds once; use np.add.at
def embedding_gradient(contexts, dX):
    dE = np.zeros((contexts.max() + 1, dX.shape[1] // contexts.shape[1]))
    for ids, row in zip(contexts, dX):
        dE[ids] += row.reshape(len(ids), -1)
    words = np.unique(contexts)
    return words, dE[words]
