# diagnosis: a sigmoid for each score; softmax makes shares of a row
def attend(Q, K, V_):
    d = Q.shape[-1]
    scores = np.einsum("tbd,sbd->bts", Q, K) / np.sqrt(d)
    A = 1 / (1 + np.exp(-scores))
    new = np.einsum("bts,sbn->tbn", A, V_)
    return new, A
