# diagnosis: it fits as well, but is not the shortest: left-over columns got 0
def least_squares(X, y, bias):
    A = np.column_stack([X, np.ones(len(X))]) if bias else X
    kept = []
    for column in range(A.shape[1]):
        if np.linalg.matrix_rank(A[:, kept + [column]]) > len(kept):
            kept.append(column)
    theta = np.zeros(A.shape[1])
    theta[kept] = np.linalg.lstsq(A[:, kept], y)[0]
    return theta
