# diagnosis: these are the predictions Xθ; return θ
def least_squares(X, y, bias):
    A = np.column_stack([X, np.ones(len(X))]) if bias else X
    return A @ np.linalg.pinv(A) @ y
