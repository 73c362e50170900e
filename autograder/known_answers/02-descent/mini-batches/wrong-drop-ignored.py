# diagnosis: the partial last batch is still there, but drop_last is True
def mini_batches(X, y, order, batch_size, drop_last=False):
    starts = range(0, len(order), batch_size)
    rows = [order[start : start + batch_size] for start in starts]
    return [(X[part], y[part]) for part in rows]
