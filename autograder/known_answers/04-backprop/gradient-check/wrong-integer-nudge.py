# diagnosis: the nudge was cut off: theta holds integers; nudge a copy made of floats
def gradient_check(gradient, theta, cost, h=1e-5):
    numerical = np.zeros(len(theta))
    for i in range(len(theta)):
        up, down = theta.copy(), theta.copy()
        up[i] = theta[i] + h
        down[i] = theta[i] - h
        numerical[i] = (cost(up) - cost(down)) / (2 * h)
    size = np.linalg.norm(gradient) + np.linalg.norm(numerical)
    error = np.linalg.norm(gradient - numerical) / size if size != 0 else 0.0
    return numerical, error, error <= 1e-6
