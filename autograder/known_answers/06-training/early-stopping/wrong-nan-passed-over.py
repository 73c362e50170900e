# diagnosis: an epoch of NaN was passed over; it brought nothing better, and takes its share of patience
def early_stopping(losses, patience):
    lowest, best, waited = float("inf"), 0, 0
    for epoch, loss in enumerate(losses):
        if loss < lowest:
            lowest, best, waited = loss, epoch, 0
        elif not np.isnan(loss):
            waited += 1
            if waited >= patience:
                return epoch, best
    return len(losses) - 1, best
