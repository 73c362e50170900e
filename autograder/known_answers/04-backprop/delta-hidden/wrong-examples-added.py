# diagnosis: the examples are added together; each keeps its own δ
def delta_hidden(delta_next, W_next, Z, activation):
    delta = np.zeros(W_next.shape[1])
    for d, z in zip(delta_next, Z):
        delta += ACTIVATIONS[activation].slope(z) * (W_next.T @ d)
    return delta
