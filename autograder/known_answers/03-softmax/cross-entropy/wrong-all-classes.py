# diagnosis: each class of each example counts here; only the true class of each does: −ln p_c
def cross_entropy(Z, labels):
    shifted = Z - Z.max(axis=1, keepdims=True)
    log_p = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    return -np.mean(log_p)
