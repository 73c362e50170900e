# diagnosis: an input was changed in place: work on a copy, or write x = x - y instead of x -= y
def mini_batches(X, y, order, batch_size, drop_last=False):
    batches = []
    while len(order):
        rows = order[:batch_size].copy()
        order[: len(order) - len(rows)] = order[len(rows) :].copy()
        order = order[: len(order) - len(rows)]
        if len(rows) == batch_size or not drop_last:
            batches.append((X[rows], y[rows]))
    return batches
