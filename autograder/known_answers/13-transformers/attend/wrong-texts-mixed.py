# diagnosis: the texts see each other: each token may look at its own text only
def attend(Q, K, V_):
    T, B, d = Q.shape
    scores = Q.reshape(T * B, d) @ K.reshape(-1, d).T / np.sqrt(d)
    A = np.exp(scores - scores.max(1, keepdims=True))
    A = A / A.sum(1, keepdims=True)
    return (A @ V_.reshape(-1, V_.shape[2])).reshape(T, B, -1), A
