# diagnosis: the velocity never fades: μ is missing
def momentum_step(theta, gradient, velocity, lr, mu, nesterov=False):
    v = velocity + gradient
    step = gradient + mu * v if nesterov else v
    return theta - lr * step, v
