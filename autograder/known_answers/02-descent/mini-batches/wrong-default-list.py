# diagnosis: more batches than in an epoch: begin each call with a new list (a default argument keeps its contents)
def mini_batches(X, y, order, batch_size, drop_last=False, batches=[]):
    for start in range(0, len(order), batch_size):
        rows = order[start : start + batch_size]
        if len(rows) == batch_size or not drop_last:
            batches.append((X[rows], y[rows]))
    return batches
