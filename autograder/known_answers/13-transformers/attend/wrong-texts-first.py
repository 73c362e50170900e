# diagnosis: what is new has the texts first; it stands tokens first, (T, B, n)
def attend(Q, K, V_):
    d = Q.shape[-1]
    scores = np.einsum("tbd,sbd->bts", Q, K) / np.sqrt(d)
    A = np.exp(scores - scores.max(axis=-1, keepdims=True))
    A = A / A.sum(axis=-1, keepdims=True)
    new = np.einsum("bts,sbn->btn", A, V_)
    return new, A
