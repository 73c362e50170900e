def gradient_check(gradient, theta, cost, h=1e-5):
    theta = theta.astype(float)
    numerical = []
    for i, old in enumerate(theta.tolist()):
        theta[i] = old + h
        up = cost(theta)
        theta[i] = old - h
        down = cost(theta)
        theta[i] = old
        numerical.append(float(up - down) / (2 * h))
    n = sum(value**2 for value in numerical) ** 0.5
    g = sum(float(value) ** 2 for value in gradient) ** 0.5
    difference = sum((float(a) - b) ** 2 for a, b in zip(gradient, numerical)) ** 0.5
    error = 0.0 if g == n == 0 else difference / (g + n)
    passed = error <= 1e-6
    return [numerical, error, passed]
