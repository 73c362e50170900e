# diagnosis: exp overflowed: subtract from each row its largest score first, that changes no share
def attend(Q, K, V_):
    d = Q.shape[-1]
    scores = np.einsum("tbd,sbd->bts", Q, K) / np.sqrt(d)
    A = np.exp(scores)
    A = A / A.sum(axis=-1, keepdims=True)
    new = np.einsum("bts,sbn->tbn", A, V_)
    return new, A
