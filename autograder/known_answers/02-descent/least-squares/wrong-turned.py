# diagnosis: the shapes do not fit: A is (n, d) or (n, d + 1), and θ = pinv(A) @ y
def least_squares(X, y, bias):
    A = np.column_stack([X, np.ones(len(X))]) if bias else X
    return y @ np.linalg.pinv(A.T @ A)
