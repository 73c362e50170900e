# diagnosis: these weights are for ReLUs; here the hidden units are thresholds
def parity_network(n):
    return [[1, 1], [1, 1]], [0, -1], [[1, -2]], [-0.5]
