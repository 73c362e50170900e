def mini_batches(X, y, order, batch_size, drop_last=False):
    cuts = np.arange(batch_size, len(order), batch_size)
    parts = np.split(np.asarray(order), cuts)
    if drop_last and len(parts[-1]) < batch_size:
        parts.pop()
    return tuple((np.take(X, rows, axis=0), np.take(y, rows)) for rows in parts)
