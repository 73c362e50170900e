def block(X, W, heads, mask):
    T, D = X.shape
    w = W["self_attn.in_proj_weight"].reshape(3, heads, -1, D)
    b = W["self_attn.in_proj_bias"].reshape(3, heads, 1, -1)
    q, k, v = np.einsum("phed,td->phte", w, X) + b
    z = np.einsum("hte,hse->hts", q, k) * (heads / D) ** 0.5
    z = z + np.where(mask, 0, -1e300)
    a = np.exp(z - np.max(z, axis=2, keepdims=True))
    o = np.einsum("hts,hse->the", a, v) / a.sum(2).T[:, :, None]
    y = X + o.reshape(T, D) @ W["self_attn.out_proj.weight"].T + W["self_attn.out_proj.bias"]
    for n in (1, 2):
        y = y - y.mean(1)[:, None]
        y = y / (np.mean(y * y, axis=1) + 1e-5)[:, None] ** 0.5 * W[f"norm{n}.weight"] + W[f"norm{n}.bias"]
        if n == 1:
            z = y @ W["linear1.weight"].T + W["linear1.bias"]
            y = y + z * (z > 0) @ W["linear2.weight"].T + W["linear2.bias"]
    return y
