# diagnosis: words are in the order in which they came; sort them
def embedding_gradient(contexts, dX):
    D = dX.shape[1] // contexts.shape[1]
    table = {}
    for ids, row in zip(contexts.tolist(), dX):
        for j, w in enumerate(ids):
            table[w] = table.get(w, 0) + row[j * D : (j + 1) * D]
    return list(table), np.array(list(table.values()))
