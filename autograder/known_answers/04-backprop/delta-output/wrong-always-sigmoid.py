# diagnosis: the slope of the sigmoid was used; look up the activation by its name
def delta_output(Z, A, Y, activation, loss):
    s = 1 / (1 + np.exp(-Z))
    if loss == "squared_error":
        return s * (1 - s) * (A - Y) / len(A)
    return (A - Y) / len(A)
