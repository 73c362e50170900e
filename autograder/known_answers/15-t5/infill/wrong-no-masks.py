# diagnosis: the masks are missing: one stands in the place of each span
def infill(tokens, spans):
    covered = {t for start, stop in spans for t in range(start, stop)}
    inputs = [token for t, token in enumerate(tokens) if t not in covered]
    return inputs, ["<s>", *tokens], [*tokens, "</s>"]
