# diagnosis: an input was changed in place: work on a copy, or write x = x - y instead of x -= y
def attend(Q, K, V_):
    np.divide(Q, Q.shape[2] ** 0.5, out=Q, casting='unsafe')
    q, k, v = (part.swapaxes(0, 1) for part in (Q, K, V_))
    scores = q @ k.swapaxes(1, 2)
    e = np.exp(scores - scores.max(-1, keepdims=True))
    A = e / e.sum(-1, keepdims=True)
    return (A @ v).swapaxes(0, 1), A
