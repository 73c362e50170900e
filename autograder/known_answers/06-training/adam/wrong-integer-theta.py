# diagnosis: -= wants to keep θ an array of integers; write theta = theta - step
def adam(theta, gradients, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    theta, m, s, path = theta.copy(), 0.0, 0.0, []
    for t, g in enumerate(gradients, start=1):
        m = beta1 * m + (1 - beta1) * g
        s = beta2 * s + (1 - beta2) * g**2
        theta -= lr * m / (1 - beta1**t) / (np.sqrt(s / (1 - beta2**t)) + eps)
        path.append(theta.copy())
    return path
