# diagnosis: η is missing
def momentum_step(theta, gradient, velocity, lr, mu, nesterov=False):
    v = mu * velocity + gradient
    step = gradient + mu * v if nesterov else v
    return theta - step, v
