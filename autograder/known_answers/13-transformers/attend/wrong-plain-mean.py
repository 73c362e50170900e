# diagnosis: the plain mean of the values: the weights have no effect on what is new
def attend(Q, K, V_):
    q, k, v = (part.swapaxes(0, 1) for part in (Q, K, V_))
    scores = q @ k.swapaxes(1, 2) / Q.shape[2] ** 0.5
    e = np.exp(scores - scores.max(-1, keepdims=True))
    A = e / e.sum(-1, keepdims=True)
    return np.broadcast_to(V_.mean(axis=0), (*Q.shape[:2], V_.shape[2])), A
