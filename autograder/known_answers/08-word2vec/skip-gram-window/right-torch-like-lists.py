def window_gradients(center, context, c, near):
    v, n = center[c], len(near)
    z = context @ v
    shift = max(z)
    log_total = shift + math.log(sum(math.exp(score - shift) for score in z))
    delta = [n * math.exp(score - log_total) - near.count(w) for w, score in enumerate(z)]
    loss = sum(log_total - z[o] for o in near)
    dv = [sum(d * row[k] for d, row in zip(delta, context)) for k in range(len(v))]
    return loss, dv, [[d * x for x in v] for d in delta]
