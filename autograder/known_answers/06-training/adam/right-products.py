def adam(theta, gradients, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    first, second, power1, power2 = 0.0, 0.0, 1.0, 1.0
    result = []
    for g in gradients:
        power1, power2 = power1 * beta1, power2 * beta2
        first += (1 - beta1) * (g - first)
        second += (1 - beta2) * (np.square(g) - second)
        result.append(
            (result[-1] if result else theta) - lr * first / (1 - power1) / (np.sqrt(second / (1 - power2)) + eps)
        )
    return result
