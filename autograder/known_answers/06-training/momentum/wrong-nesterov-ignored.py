# diagnosis: nesterov=True is ignored
def momentum_step(theta, gradient, velocity, lr, mu, nesterov=False):
    v = mu * velocity + gradient
    step = v
    return theta - lr * step, v
