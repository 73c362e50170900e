# diagnosis: NaN counted as better
def early_stopping(losses, patience):
    best = 0
    for epoch in range(len(losses)):
        if not losses[epoch] >= losses[best]:
            best = epoch
        if epoch - best >= patience:
            return epoch, best
    return len(losses) - 1, best
