# diagnosis: μ multiplies the gradient instead of the velocity
def momentum_step(theta, gradient, velocity, lr, mu, nesterov=False):
    v = velocity + mu * gradient
    step = gradient + mu * v if nesterov else v
    return theta - lr * step, v
