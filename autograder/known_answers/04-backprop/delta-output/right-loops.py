def delta_output(Z, A, Y, activation, loss):
    B = len(Y)
    slope = ACTIVATIONS[activation].slope(Z)
    delta = [[0.0] * len(row) for row in Y]
    for i in range(B):
        for j in range(len(Y[i])):
            a, y = float(A[i, j]), float(Y[i, j])
            if loss == "squared_error":
                delta[i][j] = slope[i, j] * (a - y) / B
            elif activation == "sigmoid":
                delta[i][j] = (a - y) / B
            elif y == 1:
                delta[i][j] = -slope[i, j] / a / B
            else:
                delta[i][j] = slope[i, j] / (1 - a) / B
    return delta
