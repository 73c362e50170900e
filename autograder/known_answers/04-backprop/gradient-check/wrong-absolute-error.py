# diagnosis: this is the absolute difference; divide by ‖g‖ + ‖n‖
def gradient_check(gradient, theta, cost, h=1e-5):
    theta = np.array(theta, dtype=float)
    numerical = np.zeros(len(theta))
    for i in range(len(theta)):
        e = np.eye(len(theta))[i]
        numerical[i] = (cost(theta + h * e) - cost(theta - h * e)) / (2 * h)
    error = np.linalg.norm(gradient - numerical)
    return numerical, error, error <= 1e-6
