# diagnosis: the next token is seen: s <= t, not s <= t + 1
def causal_attention(Q, K, V_, texts):
    H, T, d = Q.shape
    texts = np.array(texts)
    before = np.tril(np.ones((T, T), dtype=bool), 1)
    mask = before & (texts[:, None] == texts[None, :])
    scores = Q @ K.transpose(0, 2, 1) / np.sqrt(d)
    scores = np.where(mask, scores, -np.inf)
    A = np.exp(scores - scores.max(axis=-1, keepdims=True))
    A = A / A.sum(axis=-1, keepdims=True)
    new = A @ V_
    return new.transpose(1, 0, 2).reshape(T, H * d)
