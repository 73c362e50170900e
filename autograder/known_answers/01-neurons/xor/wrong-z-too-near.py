# diagnosis: right, but z comes nearer to 0 than ½: move b2, or scale W2 and b2
def parity_network(n):
    count = np.arange(1, n + 1)
    W1, b1 = np.ones((n, n)), 0.5 - count
    W2 = (-1.0) ** (count + 1)
    b2 = np.array([-0.2])
    return W1, b1, W2[None, :], b2
