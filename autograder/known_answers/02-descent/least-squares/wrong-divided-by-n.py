# diagnosis: divided by n: the mean is on both sides, so it cancels
def least_squares(X, y, bias):
    A = np.column_stack([X, np.ones(len(X))]) if bias else X
    return np.linalg.pinv(A) @ y / len(y)
