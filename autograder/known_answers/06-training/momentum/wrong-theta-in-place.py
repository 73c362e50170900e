# diagnosis: an input was changed in place: work on a copy, or write x = x - y instead of x -= y
def momentum_step(theta, gradient, velocity, lr, mu, nesterov=False):
    v = mu * velocity + gradient
    theta = theta.astype(float, copy=False)
    step = gradient + mu * v if nesterov else v
    theta -= lr * step
    return theta, v
