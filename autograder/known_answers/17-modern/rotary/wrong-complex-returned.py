# diagnosis: complex numbers came back: their real parts make the first half
def rotate(X, start, base, stretch):
    H, T, d = X.shape
    i = np.arange(d // 2)
    a = np.outer(np.arange(start, start + T), 1 / (np.asarray(stretch) * base ** (2 * i / d)))
    return (X[..., : d // 2] + 1j * X[..., d // 2 :]) * np.exp(1j * a)
