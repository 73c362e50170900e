# diagnosis: no hidden unit ever changes: what are its sums at the corners?
def parity_network(n):
    count = np.arange(1, n + 1)
    W1, b1 = np.ones((n, n)), count - 0.5
    W2 = (-1.0) ** (count + 1)
    b2 = np.array([-0.5])
    return W1, b1, W2[None, :], b2
