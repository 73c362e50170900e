def least_squares(X, y, bias):
    A = np.column_stack([X, np.ones(len(X))]) if bias else X
    return A.T @ np.linalg.pinv(A @ A.T) @ y
