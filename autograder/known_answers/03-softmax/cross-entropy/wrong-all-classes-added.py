# diagnosis: all classes of an example are added up here; only its true class counts: −ln p_c
def cross_entropy(Z, labels):
    shifted = Z - Z.max(axis=1, keepdims=True)
    log_p = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    return -log_p.sum() / len(Z)
