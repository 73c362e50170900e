# diagnosis: the wrong way: θ goes against the velocity, θ − η v
def momentum_step(theta, gradient, velocity, lr, mu, nesterov=False):
    v = mu * velocity + gradient
    step = gradient + mu * v if nesterov else v
    return theta + lr * step, v
