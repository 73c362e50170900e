# diagnosis: clipped gates are other gates: with z / (1 + exp(-z)) a large exp makes 0, as it should
def swiglu(X, W_in, W_out):
    F = W_out.shape[1]
    Z = X @ W_in.T
    gates, values = Z[:, :F], Z[:, F:]
    gates = np.clip(gates, -500, 500)
    bent = gates / (1 + np.exp(-gates))
    return (bent * values) @ W_out.T
