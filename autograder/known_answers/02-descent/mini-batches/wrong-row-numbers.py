# diagnosis: these are row numbers; take these rows of X and y
def mini_batches(X, y, order, batch_size, drop_last=False):
    batches = []
    for start in range(0, len(order), batch_size):
        rows = order[start : start + batch_size]
        if len(rows) == batch_size or not drop_last:
            batches.append((rows, rows))
    return batches
