# diagnosis: the bias is the mean of y: X is not centred, so fit both together
def least_squares(X, y, bias):
    if not bias:
        return np.linalg.pinv(X) @ y
    return np.append(np.linalg.pinv(X) @ (y - y.mean()), y.mean())
