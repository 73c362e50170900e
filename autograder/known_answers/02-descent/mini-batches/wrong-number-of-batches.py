# diagnosis: batch_size is the number of examples in a batch, not the number of batches
def mini_batches(X, y, order, batch_size, drop_last=False):
    return [(X[rows], y[rows]) for rows in np.array_split(order, batch_size)]
