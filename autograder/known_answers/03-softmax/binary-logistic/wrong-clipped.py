# diagnosis: a confident mistake costs too little: a probability was clipped, or something was added to it
def binary_cross_entropy(z, y):
    p = np.clip(1 / (1 + np.exp(-z)), 1e-12, 1 - 1e-12)
    loss = -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
    return loss, (p - y) / len(z)
