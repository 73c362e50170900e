def least_squares(X, y, bias):
    A = np.concatenate([X, np.ones((len(X), 1))], axis=1) if bias else X
    return np.linalg.pinv(A.T @ A, rcond=1e-12) @ (A.T @ y)
