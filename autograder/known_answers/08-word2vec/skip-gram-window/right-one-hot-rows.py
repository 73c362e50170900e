def window_gradients(center, context, c, near):
    Y = np.eye(len(context))[near]  # (n, V)
    Z = np.tile(context @ center[c], (len(near), 1))
    Z = Z - Z.max(axis=1, keepdims=True)
    P = np.exp(Z) / np.exp(Z).sum(axis=1, keepdims=True)
    loss = (np.log(np.exp(Z).sum(axis=1)) - (Z * Y).sum(axis=1)).sum()
    return loss, ((P - Y) @ context).sum(axis=0), (P - Y).sum(axis=0)[:, None] * center[c][None]
