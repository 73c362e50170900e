# diagnosis: examples come twice: a slice ends before its end, so it needs no + 1
def mini_batches(X, y, order, batch_size, drop_last=False):
    batches = []
    for start in range(0, len(order), batch_size):
        rows = order[start : start + batch_size + 1]
        if len(rows) >= batch_size or not drop_last:
            batches.append((X[rows], y[rows]))
    return batches
