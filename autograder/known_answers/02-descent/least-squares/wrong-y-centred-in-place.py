# diagnosis: an input was changed in place: work on a copy, or write x = x - y instead of x -= y
def least_squares(X, y, bias):
    if not bias:
        return np.linalg.pinv(X) @ y
    A = np.column_stack([X, np.ones(len(X))])
    mean = y.mean()
    y -= mean
    return np.linalg.pinv(A) @ y + np.linalg.pinv(A) @ (mean * np.ones(len(y)))
