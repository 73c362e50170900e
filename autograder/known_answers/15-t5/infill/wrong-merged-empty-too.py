# diagnosis: two spans that touch get two masks
def infill(tokens, spans):
    covered = {t for start, stop in spans for t in range(start, stop)}
    empty = [start for start, stop in spans if start == stop]
    inputs = []
    for t in range(len(tokens) + 1):
        inputs += ["[MASK]"] * empty.count(t)
        if t == len(tokens):
            break
        if t not in covered:
            inputs.append(tokens[t])
        elif t - 1 not in covered:
            inputs.append("[MASK]")
    return inputs, ["<s>", *tokens], [*tokens, "</s>"]
