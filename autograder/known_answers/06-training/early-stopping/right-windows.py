def early_stopping(losses, patience):
    values = np.nan_to_num(np.array(losses, dtype=float), nan=np.inf)
    low = np.minimum.accumulate(values)
    first = np.array([int(np.flatnonzero(values == v)[0]) for v in low])
    over = np.flatnonzero(np.arange(len(values)) - first >= patience)
    stopped = over[0] if len(over) else len(values) - 1
    return np.array([stopped, first[stopped]]).tolist()
