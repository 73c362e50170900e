# diagnosis: reshape moves no number: to bring the texts to the front, swap the axes; and swap them back at the end
def attend(Q, K, V_):
    q, k, v = (part.reshape(Q.shape[1], len(part), -1) for part in (Q, K, V_))
    scores = q @ k.swapaxes(1, 2) / Q.shape[2] ** 0.5
    e = np.exp(scores - scores.max(-1, keepdims=True))
    A = e / e.sum(-1, keepdims=True)
    return (A @ v).swapaxes(0, 1), A
