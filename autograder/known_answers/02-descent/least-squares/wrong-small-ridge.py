# diagnosis: a number was added to the diagonal of XᵀX: use the pseudo-inverse instead
def least_squares(X, y, bias):
    A = np.column_stack([X, np.ones(len(X))]) if bias else X
    return np.linalg.solve(A.T @ A + 1e-8 * np.eye(A.shape[1]), A.T @ y)
