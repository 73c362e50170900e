# diagnosis: the gradient used center after its step: work out both from the old tables
def cbow_step(center, context, centres, windows, lr):
    B = len(centres)
    H = np.array([context[near].mean(axis=0) for near in windows])
    Z = H @ center.T
    log_p = Z - np.logaddexp.reduce(Z, axis=1, keepdims=True)
    delta = (np.exp(log_p) - np.eye(len(center))[centres]) / B
    new_center = center - lr * delta.T @ H
    new_context = context.astype(float)
    for near, dh in zip(windows, delta @ new_center):
        np.subtract.at(new_context, near, lr * dh / len(near))
    return new_center, new_context, -log_p[np.arange(B), centres].mean()
