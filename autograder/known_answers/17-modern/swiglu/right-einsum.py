def swiglu(X, W_in, W_out):
    W_gate, W_value = W_in.reshape(2, -1, X.shape[1])
    gates = np.einsum("td,fd->tf", X, W_gate)
    values = np.einsum("td,fd->tf", X, W_value)
    return np.einsum("tf,tf,df->td", gates * 0.5 * (1 + np.tanh(gates / 2)), values, W_out)
