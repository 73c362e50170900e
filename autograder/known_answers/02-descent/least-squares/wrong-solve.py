# diagnosis: XᵀX has no inverse here: use np.linalg.pinv or np.linalg.lstsq
def least_squares(X, y, bias):
    A = np.column_stack([X, np.ones(len(X))]) if bias else X
    return np.linalg.solve(A.T @ A, A.T @ y)
