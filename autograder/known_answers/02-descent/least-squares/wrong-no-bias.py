# diagnosis: bias=True is ignored: the column of ones is missing
def least_squares(X, y, bias):
    A = X
    return np.linalg.pinv(A) @ y
