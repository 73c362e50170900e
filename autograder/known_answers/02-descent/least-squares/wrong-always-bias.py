# diagnosis: a bias was added although bias is False
def least_squares(X, y, bias):
    A = np.column_stack([X, np.ones(len(X))])
    return np.linalg.pinv(A) @ y
