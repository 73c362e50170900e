def attend_in_groups(Q, K, V_):
    (H, T, d), (G, S, n) = Q.shape, V_.shape
    z = np.stack([Q[h] @ K[h * G // H].T for h in range(H)]) / np.sqrt(d)
    z = z + np.triu(np.full((T, S), -np.inf), S - T + 1)
    A = np.exp(z - z.max(-1, keepdims=True)).astype(np.float32)
    A /= A.sum(-1, keepdims=True)
    return np.stack([A[h] @ V_[h * G // H] for h in range(H)])
