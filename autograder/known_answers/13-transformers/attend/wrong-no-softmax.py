# diagnosis: softmax is missing: these are the scores
def attend(Q, K, V_):
    d = Q.shape[-1]
    scores = np.einsum("tbd,sbd->bts", Q, K) / np.sqrt(d)
    A = scores
    new = np.einsum("bts,sbn->tbn", A, V_)
    return new, A
