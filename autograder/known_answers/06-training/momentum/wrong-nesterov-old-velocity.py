# diagnosis: this is the step of momentum: nesterov is ignored, or its g + μ v took the old velocity
def momentum_step(theta, gradient, velocity, lr, mu, nesterov=False):
    new = mu * velocity + gradient
    move = gradient + mu * velocity if nesterov else new
    return theta - lr * move, new
