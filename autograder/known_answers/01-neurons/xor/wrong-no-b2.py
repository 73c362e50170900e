# diagnosis: z must be below 0 for no: choose b2 so that 0 lies between
def parity_network(n):
    count = np.arange(1, n + 1)
    W1, b1 = np.ones((n, n)), 0.5 - count
    W2 = (-1.0) ** (count + 1)
    b2 = np.zeros(1)
    return W1, b1, W2[None, :], b2
