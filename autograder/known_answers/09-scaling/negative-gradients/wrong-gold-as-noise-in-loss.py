# diagnosis: the real word is counted as noise: its term is log σ(u · v)
def negative_gradients(center, context, t, gold, negatives):
    B, K = np.shape(negatives)
    dC, dU = np.zeros(np.shape(center)), np.zeros(np.shape(context))
    loss = 0.0
    sg = lambda z: 1 / (1 + np.exp(-np.clip(z, -700, 700)))
    sp = lambda z: np.logaddexp(0, z)
    for i in range(B):
        v = center[t[i]]
        u = context[gold[i]]
        zg = float(u @ v)
        N = [context[k] for k in negatives[i]]
        zn = np.array([float(x @ v) for x in N])
        loss += (sp(zg) + sp(zn).sum()) / B
        dg = sg(zg) - 1
        dn = sg(zn)
        d_v = (dg * u + sum(d * x for d, x in zip(dn, N))) / B
        dC[t[i]] += d_v
        dU[gold[i]] += dg * v / B
        for k, d in zip(negatives[i], dn):
            dU[k] += d * v / B
    return loss, dC, dU
