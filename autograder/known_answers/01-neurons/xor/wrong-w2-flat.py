# diagnosis: W2 is a matrix with one row, (1, H), and b2 has one entry: write [[…]] and […]
def parity_network(n):
    count = np.arange(1, n + 1)
    W1, b1 = np.ones((n, n)), 0.5 - count
    W2 = (-1.0) ** (count + 1)
    b2 = np.array([-0.5])
    return W1, b1, W2, b2
