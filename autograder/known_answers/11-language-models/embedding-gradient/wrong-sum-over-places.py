# diagnosis: the gradient of each example's places was summed first; all words got the same
def embedding_gradient(contexts, dX):
    B, N = contexts.shape
    per_example = dX.reshape(B, N, -1).sum(axis=1)
    words, place = np.unique(contexts, return_inverse=True)
    rows = np.zeros((len(words), per_example.shape[1]))
    np.add.at(rows, place.reshape(B, N), per_example[:, None])
    return words, rows
