# diagnosis: the last batch is filled up with rows from the beginning; it holds only what is left
def mini_batches(X, y, order, batch_size, drop_last=False):
    batches = []
    for start in range(0, len(order), batch_size):
        rows = np.take(order, range(start, start + batch_size), mode="wrap")
        if start + batch_size <= len(order) or not drop_last:
            batches.append((X[rows], y[rows]))
    return batches
