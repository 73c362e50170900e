def unbroadcast(G, shape):
    found = np.zeros(shape)
    lacking = G.ndim - len(shape)
    for index in np.ndindex(G.shape):
        place = tuple(0 if size == 1 else i for i, size in zip(index[lacking:], shape))
        found[place] += G[index]
    return found.tolist()
