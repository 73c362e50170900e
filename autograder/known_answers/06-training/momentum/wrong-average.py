# diagnosis: the gradient's share is 1 − μ: that is the average of the slides; here it is 1
def momentum_step(theta, gradient, velocity, lr, mu, nesterov=False):
    v = mu * velocity + (1 - mu) * gradient
    step = gradient + mu * v if nesterov else v
    return theta - lr * step, v
