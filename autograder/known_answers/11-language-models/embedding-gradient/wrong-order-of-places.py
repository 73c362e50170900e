# diagnosis: words are in the order in which they came; sort them, by whatever way you went through
def embedding_gradient(contexts, dX):
    N = contexts.shape[1]
    table = {}
    for j, piece in enumerate(np.split(dX, N, axis=1)):
        for w, g in zip(contexts[:, j].tolist(), piece):
            table[w] = table.get(w, 0) + g
    return list(table), np.array(list(table.values()))
