# diagnosis: the batches overlap: the next one starts where the last one ended
def mini_batches(X, y, order, batch_size, drop_last=False):
    batches = []
    for start in range(len(order)):
        rows = order[start : start + batch_size]
        if len(rows) == batch_size or not drop_last:
            batches.append((X[rows], y[rows]))
    return batches
