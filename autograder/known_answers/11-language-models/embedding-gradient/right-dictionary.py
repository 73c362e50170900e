def embedding_gradient(contexts, dX):
    N = contexts.shape[1]
    D = dX.shape[1] // N
    table = {}
    for i, row in enumerate(contexts.tolist()):
        for j, w in enumerate(row):
            table[w] = table.get(w, 0) + dX[i, j * D : (j + 1) * D]
    words = sorted(table)
    return words, [table[w] for w in words]
