# diagnosis: the old velocity moves θ; take up the gradient first
def momentum_step(theta, gradient, velocity, lr, mu, nesterov=False):
    v = mu * velocity + gradient
    step = gradient + mu * velocity if nesterov else velocity
    return theta - lr * step, v
