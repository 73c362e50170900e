# diagnosis: return two things: the words, and their rows
def embedding_gradient(contexts, dX):
    D = dX.shape[1] // contexts.shape[1]
    table = {}
    for ids, row in zip(contexts.tolist(), dX):
        for j, w in enumerate(ids):
            table[w] = table.get(w, 0) + row[j * D : (j + 1) * D]
    return table
