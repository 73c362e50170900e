# diagnosis: the exponential is missing: scores were divided by their sum
def attend(Q, K, V_):
    d = Q.shape[-1]
    scores = np.einsum("tbd,sbd->bts", Q, K) / np.sqrt(d)
    A = scores
    A = A / A.sum(axis=-1, keepdims=True)
    new = np.einsum("bts,sbn->tbn", A, V_)
    return new, A
