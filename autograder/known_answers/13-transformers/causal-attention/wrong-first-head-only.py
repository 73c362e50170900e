# diagnosis: only the first head came back
def causal_attention(Q, K, V_, texts):
    H, T, d = Q.shape
    new = np.zeros((T, d))
    for t in range(T):
        start = list(texts).index(texts[t])
        for h in range(1):
            z = K[h, start : t + 1] @ Q[h, t] / np.sqrt(d)
            e = np.exp(z - z.max())
            new[t, h * d : (h + 1) * d] = (e / e.sum()) @ V_[h, start : t + 1]
    return new
