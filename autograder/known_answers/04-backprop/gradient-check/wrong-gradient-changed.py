# diagnosis: an input was changed in place: work on a copy, or write x = x - y instead of x -= y
def gradient_check(gradient, theta, cost, h=1e-5):
    theta = np.array(theta, dtype=float)
    n = np.zeros(len(theta))
    for i in range(len(theta)):
        e = np.zeros(len(theta))
        e[i] = h
        n[i] = (cost(theta + e) - cost(theta - e)) / (2 * h)
    difference = gradient
    claimed = np.linalg.norm(gradient)
    difference -= n
    size = claimed + np.linalg.norm(n)
    error = np.linalg.norm(difference) / size if size else 0.0
    return n, error, bool(error <= 1e-6)
