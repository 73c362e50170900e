# diagnosis: only the largest score is here, without the others: it is the log-sum-exp, minus z_c
def cross_entropy(Z, labels):
    return np.mean(Z.max(axis=1) - Z[np.arange(len(Z)), labels])
