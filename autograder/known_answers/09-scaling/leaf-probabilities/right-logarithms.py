def leaf_probabilities(children, nodes, v):
    V = len(children) + 1
    z = np.array([float(sum(a * b for a, b in zip(u, v))) for u in nodes])
    log_p = np.zeros(2 * V - 1)
    for n in range(V - 2, -1, -1):
        left, right = children[n]
        log_p[left] = log_p[V + n] - np.logaddexp(0, -z[n])
        log_p[right] = log_p[V + n] - np.logaddexp(0, z[n])
    return np.exp(log_p)[:V]
