# diagnosis: a row that was looked up twice counts once only, with the first; add up all
def lookup_gradients(ids, E, W, G):
    rows, flat = ids.ravel(), G.reshape(-1, G.shape[-1])
    dE, done = np.zeros(E.shape), set()
    for row, g in zip(rows.tolist(), flat):
        if row not in done:
            dE[row] = g @ W
            done.add(row)
    return dE, flat.T @ E[rows], flat.sum(axis=0)
