# diagnosis: an input was changed in place: work on a copy, or write x = x - y instead of x -= y
def gradient_check(gradient, theta, cost, h=1e-5):
    start = np.array(theta, dtype=float)
    n = np.zeros(len(theta))
    for i in range(len(theta)):
        e = np.zeros(len(theta))
        e[i] = h
        n[i] = (cost(start + e) - cost(start - e)) / (2 * h)
    size = np.linalg.norm(gradient) + np.linalg.norm(n)
    error = np.linalg.norm(gradient - n) / size if size else 0.0
    theta *= 0
    gradient *= 0
    return n, error, bool(error <= 1e-6)
