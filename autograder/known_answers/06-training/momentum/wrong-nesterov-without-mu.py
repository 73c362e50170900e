# diagnosis: μ is missing: Nesterov's step is g + μ v
def momentum_step(theta, gradient, velocity, lr, mu, nesterov=False):
    v = mu * velocity + gradient
    step = gradient + v if nesterov else v
    return theta - lr * step, v
