def momentum_step(theta, gradient, velocity, lr, mu, nesterov=False):
    fresh = np.add(np.multiply(velocity, mu), gradient)
    if not nesterov:
        return theta - lr * fresh, fresh
    return theta - lr * (1 + mu) * gradient - lr * mu**2 * velocity, fresh
