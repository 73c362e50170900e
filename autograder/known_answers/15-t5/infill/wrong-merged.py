# diagnosis: an empty span gets a mask, too: something may be missing, or nothing
def infill(tokens, spans):
    covered = {t for start, stop in spans for t in range(start, stop)}
    inputs = []
    for t, token in enumerate(tokens):
        if t not in covered:
            inputs.append(token)
        elif t - 1 not in covered:
            inputs.append("[MASK]")
    return inputs, ["<s>", *tokens], [*tokens, "</s>"]
