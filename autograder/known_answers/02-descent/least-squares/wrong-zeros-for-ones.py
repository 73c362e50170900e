# diagnosis: a column of zeros was added; the bias needs ones
def least_squares(X, y, bias):
    A = np.column_stack([X, np.zeros(len(X))]) if bias else X
    return np.linalg.pinv(A) @ y
