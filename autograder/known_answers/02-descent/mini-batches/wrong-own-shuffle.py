# diagnosis: the right examples in an order of their own: `order` is shuffled already, do not draw another
def mini_batches(X, y, order, batch_size, drop_last=False):
    order = np.random.permutation(len(X))
    return [(X[order[i : i + batch_size]], y[order[i : i + batch_size]]) for i in range(0, len(X), batch_size)]
