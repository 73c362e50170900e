def nucleus(p, top_p):
    kept, total = [0.0] * len(p), 0.0
    for i in sorted(range(len(p)), key=lambda i: (-p[i], i)):
        if total >= top_p:
            break
        kept[i] = float(p[i])
        total += kept[i]
    return [x / total for x in kept]
