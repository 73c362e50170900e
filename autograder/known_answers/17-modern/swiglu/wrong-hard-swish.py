# diagnosis: a hard, leaky or squared relative of relu makes the gates; take silu
def swiglu(X, W_in, W_out):
    g, v = np.split(X @ W_in.T, 2, axis=1)
    return (g * np.clip(g + 3, 0, 6) / 6 * v) @ W_out.T
