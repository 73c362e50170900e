# diagnosis: no loss was low enough: begin with the first loss, or infinity, as the lowest so far
def early_stopping(losses, patience):
    lowest, best, waited = 1.0, 0, 0
    for epoch, loss in enumerate(losses):
        if loss < lowest:
            lowest, best, waited = loss, epoch, 0
        else:
            waited += 1
            if waited >= patience:
                return epoch, best
    return len(losses) - 1, best
