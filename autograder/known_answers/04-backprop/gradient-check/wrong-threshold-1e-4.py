# diagnosis: a wrong gradient passed
def gradient_check(gradient, theta, cost, h=1e-5):
    theta = np.array(theta, dtype=float)
    n = np.zeros(len(theta))
    for i in range(len(theta)):
        e = np.zeros(len(theta))
        e[i] = h
        n[i] = (cost(theta + e) - cost(theta - e)) / (2 * h)
    size = np.linalg.norm(gradient) + np.linalg.norm(n)
    error = np.linalg.norm(gradient - n) / size if size else 0.0
    return n, error, bool(error <= 1e-4)
