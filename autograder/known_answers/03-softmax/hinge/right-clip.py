def hinge_loss(f, y):
    t = np.array([-1.0, 1.0])[np.asarray(y).astype(int)]
    losses = np.clip(1 - t * f, 0, None)
    return np.average(losses), np.sign(losses) * -t / losses.size
