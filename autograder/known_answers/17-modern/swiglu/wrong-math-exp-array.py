# diagnosis: math.exp takes one number, np.exp takes arrays
import math


def swiglu(X, W_in, W_out):
    F = W_out.shape[1]
    Z = X @ W_in.T
    gates, values = Z[:, :F], Z[:, F:]
    return (gates / (1 + math.exp(-gates)) * values) @ W_out.T
