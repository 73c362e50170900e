# diagnosis: the bias is missing from the result: it is the last entry of θ
def least_squares(X, y, bias):
    A = np.column_stack([X, np.ones(len(X))]) if bias else X
    theta = np.linalg.pinv(A) @ y
    return theta[:-1] if bias else theta
