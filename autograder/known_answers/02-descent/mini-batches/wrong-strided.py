# diagnosis: every k-th example sits in a batch; take them one after the other
def mini_batches(X, y, order, batch_size, drop_last=False):
    count = -(-len(order) // batch_size)
    batches = [(X[order[k::count]], y[order[k::count]]) for k in range(count)]
    return batches
