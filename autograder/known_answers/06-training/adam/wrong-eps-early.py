# diagnosis: ε was added to √s before the correction; add it to √ŝ
def adam(theta, gradients, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    m, s, path = 0.0, 0.0, []
    for t, g in enumerate(gradients, start=1):
        m = beta1 * m + (1 - beta1) * g
        s = beta2 * s + (1 - beta2) * g**2
        rate = lr * np.sqrt(1 - beta2**t) / (1 - beta1**t)  # the short form of the paper
        theta = theta - rate * m / (np.sqrt(s) + eps)
        path.append(theta)
    return path
