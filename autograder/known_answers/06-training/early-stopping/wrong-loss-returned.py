# diagnosis: best is the loss; return its epoch
def early_stopping(losses, patience):
    best = 0
    for epoch in range(len(losses)):
        if losses[epoch] < losses[best]:
            best = epoch
        if epoch - best >= patience:
            return epoch, losses[best]
    return len(losses) - 1, losses[best]
