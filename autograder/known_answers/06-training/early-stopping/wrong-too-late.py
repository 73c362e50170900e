# diagnosis: one epoch too late: stop when the lowest loss is `patience` epochs old
def early_stopping(losses, patience):
    best = 0
    for epoch in range(len(losses)):
        if losses[epoch] < losses[best]:
            best = epoch
        if epoch - best > patience:
            return epoch, best
    return len(losses) - 1, best
