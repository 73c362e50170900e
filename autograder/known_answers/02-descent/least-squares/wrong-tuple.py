# diagnosis: several things came back: return one vector (of lstsq's four results, the first)
def least_squares(X, y, bias):
    A = np.column_stack([X, np.ones(len(X))]) if bias else X
    theta = np.linalg.pinv(A) @ y
    return (theta[:-1], theta[-1]) if bias else theta
