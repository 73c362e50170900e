# diagnosis: the weights are the shortest, but the bias counts for the length too
def least_squares(X, y, bias):
    if not bias:
        return np.linalg.pinv(X) @ y
    weights = np.linalg.pinv(X - X.mean(axis=0)) @ (y - y.mean())
    return np.append(weights, y.mean() - X.mean(axis=0) @ weights)
