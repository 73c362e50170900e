# diagnosis: a hidden unit is the same at every corner: its border lies outside of them
def parity_network(n):
    count = np.arange(1, n + 1)
    W1, b1 = np.ones((n, n)), 1.5 - count
    W2 = (-1.0) ** (count + 1)
    b2 = np.array([-0.5])
    return W1, b1, W2[None, :], b2
