# diagnosis: each word has N·D numbers here: cut dX into pieces of D, one for each place
def embedding_gradient(contexts, dX):
    words = np.unique(contexts)
    return words, np.array([dX[(contexts == w).any(axis=1)].sum(axis=0) for w in words])
