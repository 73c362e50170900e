# diagnosis: the root is that of d, the length of a question; here it is that of another number
def attend(Q, K, V_):
    d = len(K)
    scores = np.einsum("tbd,sbd->bts", Q, K) / np.sqrt(d)
    A = np.exp(scores - scores.max(axis=-1, keepdims=True))
    A = A / A.sum(axis=-1, keepdims=True)
    new = np.einsum("bts,sbn->tbn", A, V_)
    return new, A
