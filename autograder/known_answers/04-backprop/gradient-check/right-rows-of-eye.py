def gradient_check(gradient, theta, cost, h=1e-5):
    nudges = h * np.eye(len(theta))
    numerical = np.array([(cost(theta + e) - cost(theta - e)) / (2 * h) for e in nudges])
    distance = np.linalg.norm(gradient - numerical)
    if distance == 0:
        return numerical, 0.0, True
    error = distance / (np.linalg.norm(gradient) + np.linalg.norm(numerical))
    return numerical, error, error <= 1e-6
