# diagnosis: all full batches are the last one: one array was filled again and again
def mini_batches(X, y, order, batch_size, drop_last=False):
    batches = []
    inputs, targets = np.zeros((batch_size, X.shape[1])), np.zeros(batch_size)
    for start in range(0, len(order), batch_size):
        rows = order[start : start + batch_size]
        if len(rows) < batch_size:
            if not drop_last:
                batches.append((X[rows], y[rows]))
            break
        inputs[:], targets[:] = X[rows], y[rows]
        batches.append((inputs, targets))
    return batches
