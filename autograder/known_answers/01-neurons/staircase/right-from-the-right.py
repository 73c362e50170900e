def staircase(f, K, epsilon):
    n = max(1, int(np.ceil(K / (2 * epsilon))))
    heights = [f((i + 0.5) / n) for i in range(n)]
    W1, b1 = -np.ones((n, 1)), np.arange(1, n + 1) / n  # unit i is on up to the end of tread i
    W2 = np.array([[heights[i] - (heights[i + 1] if i + 1 < n else 0) for i in range(n)]])
    if n > 1:  # the last step down lies outside
        b1[-1] = 2.0
    else:
        b1[0] = 1.5
    return W1, b1, W2, np.zeros(1)
