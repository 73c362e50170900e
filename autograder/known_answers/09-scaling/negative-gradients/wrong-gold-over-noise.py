# diagnosis: a word that is real here and noise there kept one of the two; add them up
def negative_gradients(center, context, t, gold, negatives):
    rows = np.column_stack([gold, negatives])
    v, U = center[t], context[rows]
    z = np.einsum("bd,bkd->bk", v, U)
    z[:, 0] *= -1
    loss = np.logaddexp(0, z).sum() / len(t)
    delta = np.exp(-np.logaddexp(0, -z)) / len(t)
    delta[:, 0] *= -1
    d_center, d_context = np.zeros(np.shape(center)), np.zeros(np.shape(context))
    np.add.at(d_center, t, np.einsum("bk,bkd->bd", delta, U))
    np.add.at(d_context, rows[:, 1:], delta[:, 1:, None] * v[:, None])
    d_context[rows[:, 0]] = delta[:, :1] * v
    return loss, d_center, d_context
