# diagnosis: cut to integers: an array made with zeros_like(Z) is as integer as Z
def delta_hidden(delta_next, W_next, Z, activation):
    delta = np.zeros_like(Z)
    for m in range(len(Z)):
        delta[m] = ACTIVATIONS[activation].slope(Z[m]) * (W_next.T @ delta_next[m])
    return delta
