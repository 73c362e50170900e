# diagnosis: index i where k belongs under the sum: it runs over the neurons k of the next layer
def delta_hidden(delta_next, W_next, Z, activation):
    slope = ACTIVATIONS[activation].slope(Z)
    delta = np.zeros(Z.shape)
    for m in range(len(Z)):
        for i in range(Z.shape[1]):
            delta[m, i] = slope[m, i] * sum(W_next[k, i] * delta_next[m, i] for k in range(len(W_next)))
    return delta
