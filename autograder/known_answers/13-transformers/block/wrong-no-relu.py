# diagnosis: relu is missing between the two layers of the network
def block(X, W, heads, mask):
    T, D = X.shape
    d = D // heads

    def norm(Y, scale, shift):
        mean = Y.mean(axis=-1, keepdims=True)
        var = Y.var(axis=-1, keepdims=True)
        return scale * (Y - mean) / np.sqrt(var + 1e-5) + shift

    QKV = X @ W["self_attn.in_proj_weight"].T + W["self_attn.in_proj_bias"]
    Q, K, V_ = QKV[:, :D], QKV[:, D : 2 * D], QKV[:, 2 * D :]
    Q = Q.reshape(T, heads, d).transpose(1, 0, 2)
    K = K.reshape(T, heads, d).transpose(1, 0, 2)
    V_ = V_.reshape(T, heads, d).transpose(1, 0, 2)
    scores = Q @ K.transpose(0, 2, 1) / np.sqrt(d)
    scores = np.where(mask, scores, -np.inf)
    A = np.exp(scores - scores.max(axis=-1, keepdims=True))
    A = A / A.sum(axis=-1, keepdims=True)
    found = (A @ V_).transpose(1, 0, 2).reshape(T, D)
    found = found @ W["self_attn.out_proj.weight"].T + W["self_attn.out_proj.bias"]
    Y = norm(X + found, W["norm1.weight"], W["norm1.bias"])
    inside = Y @ W["linear1.weight"].T + W["linear1.bias"]
    thought = inside @ W["linear2.weight"].T + W["linear2.bias"]
    return norm(Y + thought, W["norm2.weight"], W["norm2.bias"])
