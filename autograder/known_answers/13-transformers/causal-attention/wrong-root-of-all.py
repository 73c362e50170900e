# diagnosis: the root is that of d, the dimensions of one head, not of all together
def causal_attention(Q, K, V_, texts):
    H, T, d = Q.shape
    texts = np.array(texts)
    before = np.tril(np.ones((T, T), dtype=bool))
    mask = before & (texts[:, None] == texts[None, :])
    scores = Q @ K.transpose(0, 2, 1) / np.sqrt(H * d)
    scores = np.where(mask, scores, -np.inf)
    A = np.exp(scores - scores.max(axis=-1, keepdims=True))
    A = A / A.sum(axis=-1, keepdims=True)
    new = A @ V_
    return new.transpose(1, 0, 2).reshape(T, H * d)
