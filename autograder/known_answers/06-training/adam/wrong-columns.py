# diagnosis: each row of gradients belongs to one step: it has one entry for each parameter
def adam(theta, gradients, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    m, s, path = 0.0, 0.0, []
    for t in range(1, gradients.shape[1] + 1):
        g = gradients[:, t - 1]
        m = beta1 * m + (1 - beta1) * g
        s = beta2 * s + (1 - beta2) * g**2
        theta = theta - lr * m / (1 - beta1**t) / (np.sqrt(s / (1 - beta2**t)) + eps)
        path.append(theta)
    return path
