# diagnosis: patience is ignored: this is the lowest loss of the whole run
def early_stopping(losses, patience):
    return len(losses) - 1, int(np.nanargmin(losses))
