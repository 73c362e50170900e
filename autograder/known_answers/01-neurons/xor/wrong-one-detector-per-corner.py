# diagnosis: more hidden units than inputs: let each look at the sum of all inputs
def parity_network(n):
    from itertools import product

    odd = np.array([corner for corner in product([0, 1], repeat=n) if sum(corner) % 2 == 1])
    return 2.0 * odd - 1, 0.5 - odd.sum(axis=1), np.ones((1, len(odd))), np.array([-0.5])
