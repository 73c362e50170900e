def attend_in_groups(Q, K, V_):
    size = len(Q) // len(K)
    T, S = Q.shape[1], K.shape[1]
    heads = []
    for h, q in enumerate(Q):
        k, v = K[h // size], V_[h // size]
        z = q @ k.T / q.shape[1] ** 0.5
        z = np.ma.masked_array(z, mask=np.triu(np.ones((T, S)), S - T + 1))
        e = np.exp(z - z.max(axis=1, keepdims=True)).filled(0)
        heads.append(e @ v / e.sum(axis=1, keepdims=True))
    return heads
