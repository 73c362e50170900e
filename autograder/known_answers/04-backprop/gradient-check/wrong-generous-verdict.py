# diagnosis: a wrong gradient passed
def gradient_check(gradient, theta, cost, h=1e-5):
    theta = np.array(theta, dtype=float)
    numerical = np.zeros(len(theta))
    for i in range(len(theta)):
        e = np.eye(len(theta))[i]
        numerical[i] = (cost(theta + h * e) - cost(theta - h * e)) / (2 * h)
    size = np.linalg.norm(gradient) + np.linalg.norm(numerical)
    error = np.linalg.norm(gradient - numerical) / size if size != 0 else 0.0
    return numerical, error, np.allclose(gradient, numerical, rtol=0.05)
