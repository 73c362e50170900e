# diagnosis: the examples are spread evenly; all batches but the last are full
def mini_batches(X, y, order, batch_size, drop_last=False):
    count = -(-len(order) // batch_size)
    if drop_last:
        count = len(order) // batch_size
    return [(X[rows], y[rows]) for rows in np.array_split(order, count)]
