def infill(tokens, spans):
    slots = [[] for _ in range(len(tokens) + 1)]
    keep = np.ones(len(tokens), dtype=bool)
    for s, e in spans:
        slots[s].append("[MASK]")
        keep[s:e] = False
    inputs = sum(
        (slot + ([t] if k else []) for slot, t, k in zip(slots, [*tokens, ""], [*keep, False])), []
    )
    return tuple(inputs), tuple(["<s>"] + tokens), tuple(tokens + ["</s>"])
