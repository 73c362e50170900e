# diagnosis: the same call gives another answer the second time: something is kept between calls
memory = {}


def momentum_step(theta, gradient, velocity, lr, mu, nesterov=False):
    v = mu * memory.get(len(theta), velocity) + gradient
    memory[len(theta)] = v
    step = gradient + mu * v if nesterov else v
    return theta - lr * step, v
