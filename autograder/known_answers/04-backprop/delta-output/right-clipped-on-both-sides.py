def delta_output(Z, A, Y, activation, loss):
    if loss == "squared_error":
        return np.multiply(ACTIVATIONS[activation].slope(Z), A - Y) / Y.shape[0]
    if activation == "sigmoid":
        A = np.clip(np.asarray(A, dtype=float), 1e-12, 1 - 1e-12)
        slope = A * (1 - A)  # the same clipped a above and below the line, so that it cancels
    else:
        slope = ACTIVATIONS[activation].slope(Z)
    return slope * ((1 - Y) / (1 - A) - Y / A) / Y.shape[0]
