def block(X, W, heads, mask):
    D = X.shape[1]
    d = D // heads
    Wq, Wk, Wv = np.vsplit(W["self_attn.in_proj_weight"], 3)
    bq, bk, bv = np.split(W["self_attn.in_proj_bias"], 3)
    found = 0
    for h in range(heads):
        own = slice(h * d, (h + 1) * d)
        q, k, v = X @ Wq[own].T + bq[own], X @ Wk[own].T + bk[own], X @ Wv[own].T + bv[own]
        z = q @ k.T / np.sqrt(d)
        z[~mask] = -np.inf
        a = np.exp(z - z.max(1)[:, None])
        found = found + a / a.sum(1)[:, None] @ v @ W["self_attn.out_proj.weight"][:, own].T
    out = X + found + W["self_attn.out_proj.bias"]

    def norm(out, name):
        return (out - out.mean(1)[:, None]) / np.sqrt(out.var(1) + 1e-5)[:, None] * W[name + "weight"] + W[name + "bias"]

    out = norm(out, "norm1.")
    inside = (out @ W["linear1.weight"].T + W["linear1.bias"]).clip(min=0)
    return norm(out + inside @ W["linear2.weight"].T + W["linear2.bias"], "norm2.")
