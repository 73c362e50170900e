# diagnosis: the lowest loss of the whole run; training never saw what comes after it stopped
def early_stopping(losses, patience):
    best = 0
    for epoch in range(len(losses)):
        if losses[epoch] < losses[best]:
            best = epoch
        if epoch - best >= patience:
            return epoch, int(np.nanargmin(losses))
    return len(losses) - 1, best
