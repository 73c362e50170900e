# diagnosis: the rest has joined the batch before; it is a batch of its own
def mini_batches(X, y, order, batch_size, drop_last=False):
    batches = []
    count = max(len(order) // batch_size, 1)
    for k in range(count):
        end = len(order) if k == count - 1 and not drop_last else (k + 1) * batch_size
        rows = order[k * batch_size : end]
        if len(rows) >= batch_size or not drop_last:
            batches.append((X[rows], y[rows]))
    return batches
