# diagnosis: (XᵀX)⁻¹ is missing: this is Xᵀy alone
def least_squares(X, y, bias):
    A = np.column_stack([X, np.ones(len(X))]) if bias else X
    return A.T @ y
