# diagnosis: the windows have unequal lengths: they make no array; take them one by one
def cbow_step(center, context, centres, windows, lr):
    B, ids = len(centres), np.array(windows)
    H = context[ids].mean(axis=1)
    Z = H @ center.T
    log_p = Z - np.logaddexp.reduce(Z, axis=1, keepdims=True)
    delta = (np.exp(log_p) - np.eye(len(center))[centres]) / B
    new_context = context.astype(float)
    np.subtract.at(new_context, ids, lr * (delta @ center / ids.shape[1])[:, None, :])
    return center - lr * delta.T @ H, new_context, -log_p[np.arange(B), centres].mean()
