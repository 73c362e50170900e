def delta_hidden(delta_next, W_next, Z, activation):
    per_column = W_next.T @ delta_next.T
    return (ACTIVATIONS[activation].slope(Z).T * per_column).T.astype(np.float32)
