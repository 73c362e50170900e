# diagnosis: the partial last batch is missing
def mini_batches(X, y, order, batch_size, drop_last=False):
    batches = []
    for start in range(0, len(order), batch_size):
        rows = order[start : start + batch_size]
        if len(rows) == batch_size:
            batches.append((X[rows], y[rows]))
    return batches
