# diagnosis: what is behind the last span is missing
def infill(tokens, spans):
    inputs, at = [], 0
    for start, stop in sorted(spans):
        inputs += [*tokens[at:start], "[MASK]"]
        at = stop
    return inputs, ["<s>", *tokens], [*tokens, "</s>"]
