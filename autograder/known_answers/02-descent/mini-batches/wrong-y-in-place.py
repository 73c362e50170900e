# diagnosis: y is not in the order of X: take the same rows of both
def mini_batches(X, y, order, batch_size, drop_last=False):
    batches = []
    for start in range(0, len(order), batch_size):
        rows = order[start : start + batch_size]
        if len(rows) == batch_size or not drop_last:
            batches.append((X[rows], y[start : start + batch_size]))
    return batches
