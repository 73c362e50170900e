def staircase(f, K, epsilon):
    n = 1
    while K / (2 * n) > epsilon:
        n += 1
    W1, b1, W2, before = [], [], [], 0.0
    for i in range(n):
        height = float(f((2 * i + 1) / (2 * n)))
        W1.append([1.0])
        b1.append(-i / n)
        W2.append(height - before)
        before = height
    return W1, b1, [W2], [0.0]
