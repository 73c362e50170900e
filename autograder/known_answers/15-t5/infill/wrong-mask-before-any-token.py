# diagnosis: an empty span gets a mask, too: something may be missing, or nothing
def infill(tokens, spans):
    inputs = []
    for t, token in enumerate(tokens):
        inputs += ["[MASK]"] * sum(start == t for start, _ in spans)
        if not any(start <= t < stop for start, stop in spans):
            inputs.append(token)
    return inputs, ["<s>", *tokens], [*tokens, "</s>"]
