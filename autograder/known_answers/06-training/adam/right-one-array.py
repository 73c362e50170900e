def adam(theta, gradients, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    path = np.zeros(np.shape(gradients))
    m, s = np.zeros(len(theta)), np.zeros(len(theta))
    for i, g in enumerate(gradients):
        m = beta1 * m + (1 - beta1) * g
        s = beta2 * s + (1 - beta2) * g * g
        scale = np.sqrt(1 - beta2 ** (i + 1))
        theta = theta - lr / (1 - beta1 ** (i + 1)) * scale * m / (np.sqrt(s) + eps * scale)
        path[i] = theta
    return path
