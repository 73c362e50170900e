# diagnosis: this inverts each entry of XᵀX; a matrix needs np.linalg.pinv
def least_squares(X, y, bias):
    A = np.column_stack([X, np.ones(len(X))]) if bias else X
    return (1 / (A.T @ A)) @ A.T @ y
