# diagnosis: the vector was moved to begin at 0 and divided by its range; only divide it, by the root mean square
def rms_norm(X, g, eps):
    Y = X.astype(float)
    lo, hi = Y.min(-1, keepdims=True), Y.max(-1, keepdims=True)
    return (Y - lo) / (hi - lo + eps) * g
