# diagnosis: the two results are swapped: return theta, velocity
def momentum_step(theta, gradient, velocity, lr, mu, nesterov=False):
    velocity = mu * velocity + gradient
    move = gradient + mu * velocity if nesterov else velocity
    return velocity, theta - lr * move
