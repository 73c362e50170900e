# diagnosis: only the last text came back: collect all of them
def attend(Q, K, V_):
    T, B, d = Q.shape
    S = len(K)
    new = np.zeros((T, B, V_.shape[2]))
    A = np.zeros((B, T, S))
    for b in range(B):
        z = Q[:, b] @ K[:, b].T / np.sqrt(d)
        e = np.exp(z - z.max(axis=1, keepdims=True))
        A = e / e.sum(axis=1, keepdims=True)
        new = A @ V_[:, b]
    return new, A
