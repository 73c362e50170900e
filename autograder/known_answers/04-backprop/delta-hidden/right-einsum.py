def delta_hidden(delta_next, W_next, Z, activation):
    return np.einsum("bi,ki,bk->bi", ACTIVATIONS[activation].slope(Z), W_next, delta_next)
