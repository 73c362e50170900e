# diagnosis: all parameters are nudged at once; nudge one at a time
def gradient_check(gradient, theta, cost, h=1e-5):
    n = (cost(theta + h) - cost(theta - h)) / (2 * h)
    numerical = np.full(len(theta), n)
    size = np.linalg.norm(gradient) + np.linalg.norm(numerical)
    error = np.linalg.norm(gradient - numerical) / size if size != 0 else 0.0
    return numerical, error, error <= 1e-6
