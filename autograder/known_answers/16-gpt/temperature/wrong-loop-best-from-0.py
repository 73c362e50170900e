# diagnosis: at 0 the search for the best began at 0, but all logits may be below: begin with the first
def at_temperature(Z, temperature):
    if temperature == 0:
        P = np.zeros(Z.shape)
        for b in range(len(Z)):
            best, at = 0, 0
            for i in range(len(Z[b])):
                if Z[b, i] > best:
                    best, at = Z[b, i], i
            P[b, at] = 1
        return P
    z = Z / temperature
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)
