# diagnosis: a small number was added to the sum, which bends the shares: the sum is never 0
def attend(Q, K, V_):
    T, B, d = Q.shape
    S = len(K)
    new = np.zeros((T, B, V_.shape[2]))
    A = np.zeros((B, T, S))
    for b in range(B):
        z = Q[:, b] @ K[:, b].T / np.sqrt(d)
        e = np.exp(z - z.max(axis=1, keepdims=True))
        A[b] = e / (e.sum(axis=1, keepdims=True) + 1e-6)
        new[:, b] = A[b] @ V_[:, b]
    return new, A
