# diagnosis: math.exp overflows: subtract the largest score first
def window_gradients(center, context, c, near):
    v = center[c]
    z = context @ v
    e = np.array([math.exp(x) for x in z])
    p = e / e.sum()
    d = len(near) * p
    np.subtract.at(d, near, 1)
    return -np.log(p[near]).sum(), context.T @ d, np.outer(d, v)
