# diagnosis: the gradient was averaged over the places in one example; it is the sum
def embedding_gradient(contexts, dX):
    (B, N), words = contexts.shape, np.unique(contexts)
    pieces, rows = dX.reshape(B, N, -1), np.zeros((len(words), dX.shape[1] // N))
    for r, word in enumerate(words):
        for i in range(B):
            if word in contexts[i]:
                rows[r] += pieces[i][contexts[i] == word].mean(axis=0)
    return words, rows
