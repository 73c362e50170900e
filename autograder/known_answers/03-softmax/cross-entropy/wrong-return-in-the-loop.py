# diagnosis: the return stands inside the loop: only the first example was counted
def cross_entropy(Z, labels):
    total = 0.0
    for z, c in zip(Z, labels):
        total += np.logaddexp.reduce(z) - z[c]
        return total / len(Z)
