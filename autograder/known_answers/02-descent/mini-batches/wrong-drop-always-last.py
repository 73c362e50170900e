# diagnosis: the last batch is full: drop_last leaves out only one that is not
def mini_batches(X, y, order, batch_size, drop_last=False):
    starts = range(0, len(order), batch_size)
    rows = [order[start : start + batch_size] for start in starts]
    if drop_last:
        rows = rows[:-1]
    return [(X[part], y[part]) for part in rows]
