def swiglu(X, W_in, W_out):
    half = len(W_in) // 2
    Z = W_in @ X.T
    hidden = Z[:half] / (1 + np.exp(np.clip(-Z[:half], -700, 700))) * Z[half:]
    return (W_out @ hidden).T
