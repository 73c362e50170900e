# diagnosis: h is not used: nudge by h, whatever it is
def gradient_check(gradient, theta, cost, h=1e-5):
    numerical = np.zeros(len(theta))
    for i in range(len(theta)):
        e = np.eye(len(theta))[i] * 1e-5
        numerical[i] = (cost(theta + e) - cost(theta - e)) / 2e-5
    size = np.linalg.norm(gradient) + np.linalg.norm(numerical)
    error = np.linalg.norm(gradient - numerical) / size if size != 0 else 0.0
    return numerical, error, error <= 1e-6
