# diagnosis: this is the step of momentum: nesterov is ignored, or its g + μ v took the old velocity
def momentum_step(theta, gradient, velocity, lr, mu, nesterov=False):
    v = mu * velocity + gradient
    step = v
    return theta - lr * step, v
