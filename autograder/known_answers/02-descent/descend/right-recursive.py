def descend(gradient, theta, lr, steps):
    here = [float(value) for value in theta]
    if steps == 0:
        return [here]
    slopes = gradient(np.array(here))
    return [here, *descend(gradient, [t - lr * s for t, s in zip(here, slopes)], lr, steps - 1)]
