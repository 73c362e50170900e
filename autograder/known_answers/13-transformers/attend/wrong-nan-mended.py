# diagnosis: NaN and infinity were mended afterwards; subtract from each row its largest score first
def attend(Q, K, V_):
    T, B, d = Q.shape
    S = len(K)
    new = np.zeros((T, B, V_.shape[2]))
    A = np.zeros((B, T, S))
    for b in range(B):
        z = Q[:, b] @ K[:, b].T / np.sqrt(d)
        e = np.exp(z)
        A[b] = np.nan_to_num(e / e.sum(axis=1, keepdims=True))
        new[:, b] = A[b] @ V_[:, b]
    return new, A
