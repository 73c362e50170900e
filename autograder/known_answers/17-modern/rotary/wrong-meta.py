# diagnosis: neighbours make pairs here, as in the paper and in LLaMA's own code; the partner of dimension i is i + d/2
def rotate(X, start, base, stretch):
    H, T, d = X.shape
    freqs = 1 / base ** (np.arange(0, d, 2) / d) / np.asarray(stretch)
    c = np.exp(1j * np.outer(np.arange(start, start + T), freqs))
    z = X.astype(float).reshape(H, T, d // 2, 2)
    z = (z[..., 0] + 1j * z[..., 1]) * c
    return np.stack([z.real, z.imag], -1).reshape(H, T, d)
