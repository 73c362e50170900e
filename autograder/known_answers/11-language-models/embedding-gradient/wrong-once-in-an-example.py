# diagnosis: a word that stands twice in one example was taken once; each place counts
def embedding_gradient(contexts, dX):
    N = contexts.shape[1]
    D = dX.shape[1] // N
    dE = np.zeros((contexts.max() + 1, D))
    for ids, row in zip(contexts.tolist(), dX):
        for w in set(ids):
            j = ids.index(w)
            dE[w] += row[j * D : (j + 1) * D]
    words = np.unique(contexts)
    return words, dE[words]
