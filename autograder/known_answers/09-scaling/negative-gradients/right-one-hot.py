def negative_gradients(center, context, t, gold, negatives):
    center, context, negatives = np.asarray(center, float), np.asarray(context, float), np.asarray(negatives)
    V, (B, K) = len(center), negatives.shape
    rows = np.concatenate([np.reshape(gold, (B, 1)), negatives], axis=1).ravel()
    owner = np.repeat(np.asarray(t), K + 1)
    sign = np.tile([1.0] + [-1.0] * K, B)
    z = sign * (center[owner] * context[rows]).sum(axis=1)
    loss = np.maximum(-z, 0).sum() + np.log1p(np.exp(-np.abs(z))).sum()
    delta = -sign * 0.5 * (1 - np.tanh(z / 2)) / B
    G = np.eye(V)[owner].T @ (delta[:, None] * np.eye(len(context))[rows])  # (V, V): who pulls at whom
    return loss / B, G @ context, G.T @ center
