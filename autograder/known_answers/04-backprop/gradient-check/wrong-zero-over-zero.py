# diagnosis: 0/0: if both gradients are zero, the error is 0
def gradient_check(gradient, theta, cost, h=1e-5):
    theta = np.array(theta, dtype=float)
    numerical = np.zeros(len(theta))
    for i in range(len(theta)):
        e = np.eye(len(theta))[i]
        numerical[i] = (cost(theta + h * e) - cost(theta - h * e)) / (2 * h)
    error = np.linalg.norm(gradient - numerical) / (np.linalg.norm(gradient) + np.linalg.norm(numerical))
    return numerical, error, error <= 1e-6
