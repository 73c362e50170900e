# diagnosis: this is a one-sided difference; nudge down as well as up
def gradient_check(gradient, theta, cost, h=1e-5):
    here = cost(theta)
    numerical = np.zeros(theta.size)
    for i in range(theta.size):
        moved = theta.astype(float)
        moved[i] += h
        numerical[i] = (cost(moved) - here) / h
    size = np.linalg.norm(gradient) + np.linalg.norm(numerical)
    error = np.linalg.norm(gradient - numerical) / size if size != 0 else 0.0
    return numerical, error, error <= 1e-6
