# diagnosis: an array of whole numbers cannot take a gradient: make the table with np.zeros
def embedding_gradient(contexts, dX):
    B, N = contexts.shape
    D = dX.shape[1] // N
    words, place = np.unique(contexts, return_inverse=True)
    rows = np.zeros((len(words), D), dtype=contexts.dtype)
    for m, part in zip(place.ravel(), dX.reshape(-1, D)):
        rows[m] += part
    return words, rows
