# diagnosis: each value took the place of the one before; a sum needs +=
def attend(Q, K, V_):
    T, B, d = Q.shape
    S = len(K)
    new = np.zeros((T, B, V_.shape[2]))
    A = np.zeros((B, T, S))
    for b in range(B):
        for t in range(T):
            z = K[:, b] @ Q[t, b] / np.sqrt(d)
            e = np.exp(z - z.max())
            A[b, t] = e / e.sum()
            for s in range(S):
                new[t, b] = A[b, t, s] * V_[s, b]
    return new, A
