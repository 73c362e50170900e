# diagnosis: η is in the velocity; it belongs to the step
def momentum_step(theta, gradient, velocity, lr, mu, nesterov=False):
    v = mu * velocity - lr * gradient
    step = gradient + mu * v if nesterov else v
    return theta + step, v
