# diagnosis: a span gets one mask, however long it is; here each token got its own
def infill(tokens, spans):
    covered = {t for start, stop in spans for t in range(start, stop)}
    inputs = ["[MASK]" if t in covered else token for t, token in enumerate(tokens)]
    return inputs, ["<s>", *tokens], [*tokens, "</s>"]
