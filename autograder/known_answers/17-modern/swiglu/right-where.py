def swiglu(X, W_in, W_out):
    gates, values = np.split(X.astype(float) @ W_in.T, 2, axis=-1)
    small = np.exp(-np.abs(gates))
    shares = np.where(gates >= 0, 1 / (1 + small), small / (1 + small))
    return values * shares * gates @ W_out.T
