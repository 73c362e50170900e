def adam(theta, gradients, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    G, path, here = np.asarray(gradients, dtype=float), [], np.array(theta, dtype=float)
    for t in range(1, len(G) + 1):
        age = np.arange(t - 1, -1, -1)
        mean = np.average(G[:t], axis=0, weights=beta1**age)
        square = np.average(G[:t] ** 2, axis=0, weights=beta2**age)
        here = here - lr * mean / (np.sqrt(square) + eps)
        path.append(here.tolist())
    return path
