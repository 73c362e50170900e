# diagnosis: each column is fitted by itself; they share the work
def least_squares(X, y, bias):
    A = np.column_stack([X, np.ones(len(X))]) if bias else X
    return np.array([column @ y / max(column @ column, 1e-12) for column in A.T])
