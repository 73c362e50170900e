# diagnosis: clipped scores change the shares; subtract from each row its largest score instead
def attend(Q, K, V_):
    d = Q.shape[-1]
    scores = np.einsum("tbd,sbd->bts", Q, K) / np.sqrt(d)
    A = np.exp(np.clip(scores, -50, 50))
    A = A / A.sum(axis=-1, keepdims=True)
    new = np.einsum("bts,sbn->tbn", A, V_)
    return new, A
