def mini_batches(X, y, order, batch_size, drop_last=False):
    inputs, targets = X[order], y[order]
    n = len(order)
    end = n - n % batch_size if drop_last else n
    return [[inputs[k : min(k + batch_size, end)], targets[k : min(k + batch_size, end)]] for k in range(0, end, batch_size)]
