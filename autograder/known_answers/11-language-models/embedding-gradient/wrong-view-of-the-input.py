# diagnosis: an input was changed in place: work on a copy, or write x = x - y instead of x -= y
def embedding_gradient(contexts, dX):
    D = dX.shape[1] // contexts.shape[1]
    table = {}
    for ids, row in zip(contexts.tolist(), dX):
        for j, w in enumerate(ids):
            part = row[j * D : (j + 1) * D]
            if w in table:
                table[w] += part
            else:
                table[w] = part
    return sorted(table), np.array([table[w] for w in sorted(table)])
