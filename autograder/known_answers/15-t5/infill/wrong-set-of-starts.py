# diagnosis: two spans may begin at the same place, one of them empty: each gets its mask
def infill(tokens, spans):
    starts = {s for s, e in spans}
    gone = {t for s, e in spans for t in range(s, e)}
    inputs = []
    for t in range(len(tokens) + 1):
        if t in starts:
            inputs.append("[MASK]")
        if t < len(tokens) and t not in gone:
            inputs.append(tokens[t])
    return inputs, ["<s>", *tokens], [*tokens, "</s>"]
