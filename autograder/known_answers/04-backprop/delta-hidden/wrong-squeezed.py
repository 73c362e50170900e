# diagnosis: a batch of one lost its first axis
def delta_hidden(delta_next, W_next, Z, activation):
    blame = np.array([W_next.T @ d for d in delta_next])
    return np.squeeze(blame * ACTIVATIONS[activation].slope(Z))
