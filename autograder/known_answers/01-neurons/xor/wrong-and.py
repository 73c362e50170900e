# diagnosis: it says yes everywhere: some z must be below 0
def parity_network(n):
    return np.ones((n, n)), 0.5 - np.arange(1, n + 1), np.ones((1, n)), np.zeros(1)
