# diagnosis: the partial last batch is missing
def mini_batches(X, y, order, batch_size, drop_last=False):
    batches = []
    for k in range(len(order) // batch_size):
        rows = order[k * batch_size : (k + 1) * batch_size]
        batches.append((X[rows], y[rows]))
    return batches
