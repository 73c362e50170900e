# diagnosis: μ is ignored: 0.9 stands in its place
def momentum_step(theta, gradient, velocity, lr, mu, nesterov):
    velocity = 0.9 * velocity + gradient
    step = gradient + 0.9 * velocity if nesterov else velocity
    return theta - lr * step, velocity
