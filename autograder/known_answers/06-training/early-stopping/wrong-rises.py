# diagnosis: it counts rises in a row; count epochs since the lowest loss
def early_stopping(losses, patience):
    rises, best = 0, 0
    for epoch in range(1, len(losses)):
        if losses[epoch] < losses[best]:
            best = epoch
        rises = rises + 1 if losses[epoch] > losses[epoch - 1] else 0
        if rises >= patience:
            return epoch, best
    return len(losses) - 1, best
