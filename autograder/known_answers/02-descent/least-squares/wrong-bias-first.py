# diagnosis: the bias came first; the column of ones is the last
def least_squares(X, y, bias):
    A = np.column_stack([np.ones(len(X)), X]) if bias else X
    return np.linalg.pinv(A) @ y
