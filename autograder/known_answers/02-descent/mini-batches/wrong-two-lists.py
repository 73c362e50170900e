# diagnosis: two lists came back, of inputs and of targets; return one list of pairs
def mini_batches(X, y, order, batch_size, drop_last=False):
    batches = []
    for start in range(0, len(order), batch_size):
        rows = order[start : start + batch_size]
        if len(rows) == batch_size or not drop_last:
            batches.append((X[rows], y[rows]))
    return [X_batch for X_batch, _ in batches], [y_batch for _, y_batch in batches]
