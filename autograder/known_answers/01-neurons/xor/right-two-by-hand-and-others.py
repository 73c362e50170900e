def parity_network(n):
    if n == 2:
        return [[-1, -1], [1, 1]], [1.5, -0.5], [[1, 1]], [-1.5]  # not both, and at least one
    rows = np.repeat(np.eye(1), n, axis=0) @ np.ones((1, n))
    signs = np.resize([1.0, -1.0], n)
    return rows, -np.linspace(0.5, n - 0.5, n), signs.reshape(1, n), np.full(1, -0.5)
