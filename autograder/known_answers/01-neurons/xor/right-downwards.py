def parity_network(n):
    at_most = np.arange(n)  # unit k fires as long as at most k inputs are 1
    W1, b1 = -np.ones((n, n), dtype=np.float32), (at_most + 0.5).astype(np.float32)
    return W1, b1, [[(-1.0) ** (k + 1) for k in range(n)]], [0.5 if n % 2 == 1 else -0.5]
