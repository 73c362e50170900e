# diagnosis: a gradient with NaN passed: every comparison with NaN is False, so ask whether error <= 1e-6
def gradient_check(gradient, theta, cost, h=1e-5):
    theta = np.array(theta, dtype=float)
    numerical = np.zeros(len(theta))
    for i in range(len(theta)):
        e = np.eye(len(theta))[i]
        numerical[i] = (cost(theta + h * e) - cost(theta - h * e)) / (2 * h)
    size = np.linalg.norm(gradient) + np.linalg.norm(numerical)
    error = 0.0 if size == 0 else np.linalg.norm(gradient - numerical) / size
    passed = True
    if error > 1e-6:
        passed = False
    return numerical, error, passed
