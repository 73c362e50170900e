# diagnosis: a word that stands twice in one example has its first place's gradient twice: index finds only that
def embedding_gradient(contexts, dX):
    (B, N), words = contexts.shape, np.unique(contexts)
    pieces, rows = dX.reshape(B, N, -1), np.zeros((len(words), dX.shape[1] // N))
    for i, context in enumerate(contexts.tolist()):
        for word in context:
            rows[words.tolist().index(word)] += pieces[i, context.index(word)]
    return words, rows
