# diagnosis: twice too large: the two points are 2h apart
def gradient_check(gradient, theta, cost, h=1e-5):
    numerical = np.zeros(len(theta))
    for i in range(len(theta)):
        up, down = np.array(theta, dtype=float), np.array(theta, dtype=float)
        up[i] += h
        down[i] -= h
        numerical[i] = (cost(up) - cost(down)) / h
    size = np.linalg.norm(gradient) + np.linalg.norm(numerical)
    error = np.linalg.norm(gradient - numerical) / size if size != 0 else 0.0
    return numerical, error, error <= 1e-6
