def at_temperature(Z, temperature):
    Z = Z.astype(np.float32)
    if temperature > 0:
        Z = (Z - Z.max(axis=1)[:, None]) / np.float32(temperature)
        P = np.exp(Z)
        return P / P.sum(axis=1)[:, None]
    P = np.zeros_like(Z)
    np.put_along_axis(P, Z.argmax(axis=1)[:, None], 1, axis=1)
    return P
