# diagnosis: s never fades: that is AdaGrad's; it is β₂ s + (1 − β₂) g²
def adam(theta, gradients, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    m, s, path = 0.0, 0.0, []
    for t, g in enumerate(gradients, start=1):
        m = beta1 * m + (1 - beta1) * g
        s = s + g**2
        m_hat = m / (1 - beta1**t)
        s_hat = s / (1 - beta2**t)
        theta = theta - lr * m_hat / (np.sqrt(s_hat) + eps)
        path.append(theta)
    return path
