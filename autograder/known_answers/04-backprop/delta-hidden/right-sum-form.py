def delta_hidden(delta_next, W_next, Z, activation):
    slope = ACTIVATIONS[activation].slope(Z)
    delta = np.zeros(Z.shape)
    for example in range(Z.shape[0]):
        for i in range(Z.shape[1]):
            for k in range(W_next.shape[0]):
                delta[example, i] += W_next[k, i] * delta_next[example, k]
            delta[example, i] *= slope[example, i]
    return delta
