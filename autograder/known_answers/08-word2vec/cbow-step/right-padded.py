def cbow_step(center, context, centres, windows, lr):
    B, width = len(windows), max(map(len, windows))
    ids, mask = np.zeros((B, width), dtype=int), np.zeros((B, width))
    for b, near in enumerate(windows):
        ids[b, : len(near)], mask[b, : len(near)] = near, 1
    share = mask / mask.sum(axis=1, keepdims=True)
    H = np.einsum("bn,bnd->bd", share, context[ids])
    scores = np.einsum("vd,bd->bv", center, H)
    log_total = np.logaddexp.reduce(scores, axis=1, keepdims=True)
    delta = np.exp(scores - log_total)
    delta[np.arange(B), centres] -= 1
    dH = delta @ center / B
    new_context = np.array(context, dtype=float)
    np.subtract.at(new_context, ids, lr * share[..., None] * dH[:, None])
    loss = np.mean(log_total[:, 0] - scores[np.arange(B), centres])
    return center - lr / B * delta.T @ H, new_context, loss
