# diagnosis: the weights were transposed: a row for each question, which sums to 1
def attend_in_groups(Q, K, V_):
    (H, T, d), (G, S, n) = Q.shape, V_.shape
    K, V_ = np.repeat(K, H // G, 0), np.repeat(V_, H // G, 0)
    z = Q @ K.swapaxes(1, 2)
    z = np.where(np.tri(T, S, S - T, dtype=bool), z, -1e9) / np.sqrt(d)
    e = np.exp(z - z.max(-1, keepdims=True))
    A = e / e.sum(-1, keepdims=True)
    return A.swapaxes(1, 2) @ V_ if T == S else A @ V_
