# diagnosis: it says yes for exactly one 1; any odd number of them is a yes
def parity_network(n):
    W1, b1 = np.ones((2, n)), np.array([-0.5, -1.5])
    if n == 1:
        return np.ones((1, 1)), np.array([-0.5]), np.ones((1, 1)), np.array([-0.5])
    return W1, b1, np.array([[1.0, -1.0]]), np.array([-0.5])
