# diagnosis: only the first example is here: is the return inside the loop?
def embedding_gradient(contexts, dX):
    D = dX.shape[1] // contexts.shape[1]
    table = {}
    for ids, row in zip(contexts.tolist(), dX):
        for j, w in enumerate(ids):
            table[w] = table.get(w, 0) + row[j * D : (j + 1) * D]
        return sorted(table), np.array([table[w] for w in sorted(table)])
