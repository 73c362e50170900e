# diagnosis: as many are seen as should be, but from the start of the row; take those of its own text
def causal_attention(Q, K, V_, texts):
    H, T, d = Q.shape
    new = np.zeros((T, H * d))
    for t in range(T):
        n = list(texts[: t + 1]).count(texts[t])
        for h in range(H):
            z = K[h, :n] @ Q[h, t] / np.sqrt(d)
            e = np.exp(z - z.max())
            new[t, h * d : (h + 1) * d] = (e / e.sum()) @ V_[h, :n]
    return new
