# diagnosis: several things came back: return one vector (of lstsq's four results, the first)
def least_squares(X, y, bias):
    A = np.column_stack([X, np.ones(len(X))]) if bias else X
    return np.linalg.lstsq(A, y)
