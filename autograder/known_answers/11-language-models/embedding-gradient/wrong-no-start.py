# diagnosis: a dictionary lacks this word: begin each with np.zeros(D)
def embedding_gradient(contexts, dX):
    D = dX.shape[1] // contexts.shape[1]
    table = {}
    for ids, row in zip(contexts.tolist(), dX):
        for j, w in enumerate(ids):
            table[w] += row[j * D : (j + 1) * D]
    return sorted(table), [table[w] for w in sorted(table)]
