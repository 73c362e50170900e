# diagnosis: a span gets one mask, however long it is; here each token got its own
def infill(tokens, spans):
    inputs, at = [], 0
    for start, stop in sorted(spans):
        inputs += [*tokens[at:start], *["[MASK]"] * max(1, stop - start)]
        at = stop
    return [*inputs, *tokens[at:]], ["<s>", *tokens], [*tokens, "</s>"]
