# diagnosis: an input was changed in place: work on a copy, or write x = x - y instead of x -= y
def mini_batches(X, y, order, batch_size, drop_last=False):
    np.random.shuffle(order)
    batches = []
    for start in range(0, len(order), batch_size):
        rows = order[start : start + batch_size]
        if len(rows) == batch_size or not drop_last:
            batches.append((X[rows], y[rows]))
    return batches
