# diagnosis: the nudge became 0: an array made with zeros_like(theta) is as integer as theta
def gradient_check(gradient, theta, cost, h=1e-5):
    numerical, nudge = np.zeros_like(theta), np.zeros_like(theta)
    for i in range(len(theta)):
        nudge[i] = h
        numerical[i] = (cost(theta + nudge) - cost(theta - nudge)) / (2 * h)
        nudge[i] = 0
    size = np.linalg.norm(gradient) + np.linalg.norm(numerical)
    error = np.linalg.norm(gradient - numerical) / size if size != 0 else 0.0
    return numerical, error, error <= 1e-6
