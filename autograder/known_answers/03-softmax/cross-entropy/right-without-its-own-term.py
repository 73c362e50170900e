def cross_entropy(Z, labels):
    # ln(1 + Σ_{k ≠ c} e^(z_k − z_c)), row by row
    total = 0.0
    for z, c in zip(np.asarray(Z, dtype=float), labels):
        others = np.delete(z, c) - z[c]
        total += np.logaddexp.reduce(np.append(others, 0.0))
    return [total][0] / len(Z)
