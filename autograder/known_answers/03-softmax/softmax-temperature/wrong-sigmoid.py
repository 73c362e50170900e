# diagnosis: this is the sigmoid of each score; the scores of a row compete
def softmax_at(Z, T):
    return 1 / (1 + np.exp(-Z / T))
