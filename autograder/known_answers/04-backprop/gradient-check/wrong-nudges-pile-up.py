# diagnosis: earlier nudges are not undone: put each parameter back
def gradient_check(gradient, theta, cost, h=1e-5):
    theta = np.array(theta, dtype=float)
    numerical = np.zeros(len(theta))
    for i in range(len(theta)):
        theta[i] += h
        up = cost(theta)
        theta[i] -= 2 * h
        down = cost(theta)
        numerical[i] = (up - down) / (2 * h)
    size = np.linalg.norm(gradient) + np.linalg.norm(numerical)
    error = np.linalg.norm(gradient - numerical) / size if size != 0 else 0.0
    return numerical, error, error <= 1e-6
