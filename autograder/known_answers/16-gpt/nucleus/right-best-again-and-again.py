def nucleus(p, top_p):
    left, kept = p.copy(), np.zeros(len(p))
    for _ in p:
        i = left.argmax()
        kept[i], left[i] = p[i], -1
        if kept.sum() >= top_p:
            break
    return (kept / kept.sum()).astype(np.float32)
