# diagnosis: a gradient was multiplied by how often the word came; add up its gradients
def embedding_gradient(contexts, dX):
    words, place, counts = np.unique(contexts, return_inverse=True, return_counts=True)
    rows = np.zeros((len(words), dX.shape[1] // contexts.shape[1]))
    rows[place.ravel()] = dX.reshape(contexts.size, -1)
    return words, rows * counts[:, None]
