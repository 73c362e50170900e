# diagnosis: exp overflowed: math.exp refuses what np.exp takes for infinite; 1 / (1 + infinity) is 0, as it should
import math


def swiglu(X, W_in, W_out):
    F = W_out.shape[1]
    Z = X @ W_in.T
    hidden = [[z[f] / (1 + math.exp(-z[f])) * z[F + f] for f in range(F)] for z in Z]
    return np.array(hidden) @ W_out.T
