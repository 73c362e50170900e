# diagnosis: `stopped` is the epoch in which patience ran out, not the one before
def early_stopping(losses, patience):
    lowest, best, waited = float("inf"), 0, 0
    for epoch, loss in enumerate(losses):
        if loss < lowest:
            lowest, best, waited = loss, epoch, 0
        else:
            waited += 1
            if waited >= patience:
                return epoch - 1, best
    return len(losses) - 1, best
