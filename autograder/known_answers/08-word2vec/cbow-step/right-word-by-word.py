def cbow_step(center, context, centres, windows, lr):
    new_center, new_context, losses = center.astype(float), context.astype(float), []
    for c, near in zip(centres, windows):
        h = sum(context[w] for w in near) / len(near)
        z = center @ h
        e = np.exp(z - max(z))
        p = e / sum(e)
        losses.append(math.log(sum(e)) + max(z) - z[c])
        dh = np.zeros(len(h))
        for w in range(len(center)):
            slope = p[w] - (w == c)
            new_center[w] -= lr * slope * h / len(centres)
            dh += slope * center[w] / len(centres)
        for w in near:
            new_context[w] -= lr * dh / len(near)
    return new_center, new_context, sum(losses) / len(losses)
