# diagnosis: each head wrote over the one before: head h has the columns from h·d to (h + 1)·d
def causal_attention(Q, K, V_, texts):
    H, T, d = Q.shape
    new = np.zeros((T, H * d))
    for t in range(T):
        start = list(texts).index(texts[t])
        for h in range(H):
            z = K[h, start : t + 1] @ Q[h, t] / np.sqrt(d)
            e = np.exp(z - z.max())
            new[t, :d] = (e / e.sum()) @ V_[h, start : t + 1]
    return new
