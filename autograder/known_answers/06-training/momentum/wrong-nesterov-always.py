# diagnosis: this is Nesterov's step; nesterov is False
def momentum_step(theta, gradient, velocity, lr, mu, nesterov=False):
    v = mu * velocity + gradient
    step = gradient + mu * v
    return theta - lr * step, v
