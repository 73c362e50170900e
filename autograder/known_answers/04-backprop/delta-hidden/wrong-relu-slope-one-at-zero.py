# diagnosis: the slope of relu at exactly z = 0 is 0 here, as in ACTIVATIONS
def delta_hidden(delta_next, W_next, Z, activation):
    slope = np.where(Z >= 0, 1, 0) if activation == "relu" else ACTIVATIONS[activation].slope(Z)
    return slope * (delta_next @ W_next)
