# diagnosis: there is an empty batch at the end
def mini_batches(X, y, order, batch_size, drop_last=False):
    batches = []
    for k in range(len(order) // batch_size + 1):
        rows = order[k * batch_size : (k + 1) * batch_size]
        if not drop_last or len(rows) in (0, batch_size):
            batches.append((X[rows], y[rows]))
    return batches
