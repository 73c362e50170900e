# diagnosis: a token must see itself, too, not only the first of a text
def causal_attention(Q, K, V_, texts):
    H, T, d = Q.shape
    new = np.zeros((T, H * d))
    for t in range(T):
        start = list(texts).index(texts[t])
        for h in range(H):
            z = K[h, start : max(t, start + 1)] @ Q[h, t] / np.sqrt(d)
            e = np.exp(z - z.max())
            new[t, h * d : (h + 1) * d] = (e / e.sum()) @ V_[h, start : max(t, start + 1)]
    return new
