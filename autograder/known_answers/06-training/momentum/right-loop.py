def momentum_step(theta, gradient, velocity, lr, mu, nesterov=False):
    moved, speed = [], []
    for t, g, v in zip(theta.tolist(), gradient.tolist(), velocity.tolist()):
        v = mu * v + g
        moved.append(t - lr * (g + mu * v) if nesterov else t - lr * v)
        speed.append(v)
    return moved, speed
