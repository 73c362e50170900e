def gradient_check(gradient, theta, cost, h=1e-5):
    start, claimed = np.array(theta, dtype=float), torch.tensor(gradient, dtype=torch.float64)
    slopes = [(cost(start + h * e) - cost(start - h * e)) / (2 * h) for e in np.eye(len(start))]
    numerical = torch.tensor(slopes, dtype=torch.float64)
    size = claimed.norm() + numerical.norm()
    error = torch.tensor(0.0) if size == 0 else (claimed - numerical).norm() / size
    return numerical, error, error <= 1e-6
