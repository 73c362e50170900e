# diagnosis: a token sees itself, so what it sees is never empty: up to t + 1, for a slice ends before its end
def causal_attention(Q, K, V_, texts):
    H, T, d = Q.shape
    new = np.zeros((T, H * d))
    for t in range(T):
        start = list(texts).index(texts[t])
        for h in range(H):
            z = K[h, start : t] @ Q[h, t] / np.sqrt(d)
            e = np.exp(z - z.max())
            new[t, h * d : (h + 1) * d] = (e / e.sum()) @ V_[h, start : t]
    return new
