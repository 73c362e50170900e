# diagnosis: one epoch too soon: stop when the lowest loss is `patience` epochs old
def early_stopping(losses, patience):
    best = 0
    for epoch in range(len(losses)):
        if losses[epoch] < losses[best]:
            best = epoch
        if epoch > best and epoch - best >= patience - 1:
            return epoch, best
    return len(losses) - 1, best
