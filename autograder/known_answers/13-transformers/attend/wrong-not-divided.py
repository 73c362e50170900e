# diagnosis: the exponentials were not divided by their sum
def attend(Q, K, V_):
    d = Q.shape[-1]
    scores = np.einsum("tbd,sbd->bts", Q, K) / np.sqrt(d)
    A = np.exp(scores)
    new = np.einsum("bts,sbn->tbn", A, V_)
    return new, A
