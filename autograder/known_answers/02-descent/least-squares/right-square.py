def least_squares(X, y, bias):
    A = np.column_stack([X, np.ones(len(X))]) if bias else X
    return np.linalg.pinv(A.T @ A) @ A.T @ y
