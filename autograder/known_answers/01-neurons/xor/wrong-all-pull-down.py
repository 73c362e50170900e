# diagnosis: it says yes for exactly one 1; any odd number of them is a yes
def parity_network(n):
    count = np.arange(1, n + 1)
    W1, b1 = np.ones((n, n)), 0.5 - count
    W2 = np.where(count == 1, 1.0, -1.0)
    b2 = np.array([-0.5])
    return W1, b1, W2[None, :], b2
