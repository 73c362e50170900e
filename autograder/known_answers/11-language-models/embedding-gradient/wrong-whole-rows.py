# diagnosis: each word has N·D numbers here: cut dX into pieces of D, one for each place
def embedding_gradient(contexts, dX):
    words, place = np.unique(contexts, return_inverse=True)
    rows = np.zeros((len(words), dX.shape[1]))
    for ids, row in zip(place.reshape(contexts.shape), dX):
        for m in ids:
            rows[m] += row
    return words, rows
