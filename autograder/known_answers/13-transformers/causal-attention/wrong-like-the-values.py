# diagnosis: cut to whole numbers: zeros_like of an array of integers holds no fractions
def causal_attention(Q, K, V_, texts):
    H, T, d = Q.shape
    new = np.zeros_like(V_, shape=(T, H * d))
    for t in range(T):
        start = list(texts).index(texts[t])
        for h in range(H):
            z = K[h, start : t + 1] @ Q[h, t] / np.sqrt(d)
            e = np.exp(z - z.max())
            new[t, h * d : (h + 1) * d] = (e / e.sum()) @ V_[h, start : t + 1]
    return new
